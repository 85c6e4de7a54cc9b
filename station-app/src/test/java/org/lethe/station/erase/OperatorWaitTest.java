package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.station.erase.PlayedBus.phone;
import static org.lethe.station.model.ConnectionState.DEVICE;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Operator;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.OperatorAnswer.Saw;
import org.lethe.station.model.RouteKind;
import org.lethe.station.runtime.Patience;

/** A person says that the phone erased itself; that it left the bus for that is what the station has to see. */
class OperatorWaitTest {
    private static final Operator LI = new Operator("Li Mei");
    private static final DeviceListing OURS = phone(3, "LETHE0001", "usb:1-1", DEVICE);

    private final PlayedBus bus = new PlayedBus().shows(OURS);
    private JobDesk desk = desk(34);
    private final AtomicInteger asked = new AtomicInteger();

    private JobDesk desk(int apiLevel) {
        var job = Jobs.on(RouteKind.GUIDED, apiLevel)
                .noting(Note.BUS_SERIAL, "LETHE0001")
                .noting(Note.USB_PATH, "usb:1-1");
        return new JobDesk(job, new ListJournal(), bus.clock, remark -> {});
    }

    @BeforeEach
    void isAndroid14() {
        assertThat(desk.job().before().android().apiLevel()).isEqualTo(34);
    }

    @Test
    void a_phone_that_left_while_the_server_ran_was_seen_to_leave() throws Exception {
        bus.then();

        assertThat(leavingSeen(2)).isEqualTo(CheckResult.PASSED);
    }

    /** The phone says that it erases itself, and is told to restart seconds later. */
    @Test
    void a_word_that_comes_before_the_phone_has_left_is_kept_until_it_has() throws Exception {
        bus.then(OURS).then(OURS).then(OURS).then();

        assertThat(leavingSeen(2)).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void a_phone_that_left_before_the_first_look_was_seen_to_leave() throws Exception {
        var asked = bus.view();
        bus.shows();

        assertThat(leavingSeen(1, asked)).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void who_takes_their_word_back_is_heard_at_once() throws Exception {
        bus.then(OURS).then(OURS);
        var words = new ArrayDeque<>(List.of(Saw.RESET, Saw.NO_RESET));

        var outcome = new OperatorWait(
                        context(),
                        () -> Optional.ofNullable(words.poll()).map(saw -> new OperatorAnswer(LI, saw)),
                        bus.view())
                .await();

        assertThat(outcome).isInstanceOf(StepOutcome.Failed.class);
        assertThat(bus.clock.nanos()).isZero();
    }

    @Test
    void a_phone_that_is_still_there_was_not() throws Exception {
        bus.then(OURS);

        assertThat(leavingSeen(2)).isEqualTo(CheckResult.INCONCLUSIVE);
    }

    /** From Android 16 on it shows itself as soon as it has erased itself, which may be before the next look at the bus. */
    @Test
    void a_phone_that_is_there_on_another_transport_has_left_in_between() throws Exception {
        desk = desk(36);
        bus.then(phone(4, "LETHE0001", "usb:1-1", DEVICE));

        assertThat(leavingSeen(2)).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void a_cable_that_came_loose_and_was_put_back_is_no_leaving_for_what_comes_later() throws Exception {
        bus.then().then(OURS).then(1, false).then(2, true);

        assertThat(leavingSeen(5)).isEqualTo(CheckResult.INCONCLUSIVE);
    }

    @Test
    void a_phone_that_leaves_again_after_its_cable_was_put_back_is_seen_the_second_time() throws Exception {
        bus.then().then(OURS).then();

        assertThat(leavingSeen(4)).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void a_list_that_was_emptied_by_another_server_shows_nobody_leaving() throws Exception {
        bus.then(1, false).then(2, true);

        assertThat(leavingSeen(3)).isEqualTo(CheckResult.INCONCLUSIVE);
    }

    /** What was seen when the person answers that they saw the reset, at their n-th chance to. */
    private CheckResult leavingSeen(int chance) throws InterruptedException {
        return leavingSeen(chance, bus.view());
    }

    private CheckResult leavingSeen(int chance, Bus.View whenAsked) throws InterruptedException {
        var answer = new OperatorAnswer(LI, Saw.RESET);
        var outcome = new OperatorWait(
                        context(),
                        () -> asked.incrementAndGet() == chance ? Optional.of(answer) : Optional.empty(),
                        whenAsked)
                .await();
        assertThat(outcome).isInstanceOf(StepOutcome.Completed.class);
        return desk.job().checks().stream()
                .filter(check -> check.claim() == Claim.RESET_LEFT_SEEN)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .result();
    }

    private StepContext context() {
        return new StepContext(desk, Optional.empty(), bus, bus.clock, Patience.ofVirtualPhones(), progress -> {});
    }
}
