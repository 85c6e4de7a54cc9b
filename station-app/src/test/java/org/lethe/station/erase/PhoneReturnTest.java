package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.station.erase.PlayedBus.phone;
import static org.lethe.station.model.ConnectionState.DEVICE;
import static org.lethe.station.model.ConnectionState.SIDELOAD;
import static org.lethe.station.model.ConnectionState.UNAUTHORIZED;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.PhoneReturn.Strangers;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Patience;

/** Whom a job takes for its phone while that is in recovery, which says next to nothing of itself. */
class PhoneReturnTest {
    private static final String NAME = "LETHE0001";
    private static final String PORT = "usb:1-1";

    private final PlayedBus bus = new PlayedBus();
    private final EraseJob job =
            Jobs.at(StepKind.FINAL_RESET).noting(Note.BUS_SERIAL, NAME).noting(Note.USB_PATH, PORT);

    @Test
    void a_phone_of_its_name_at_its_port_is_the_phone() throws Exception {
        bus.shows().then(phone(9, NAME, PORT, SIDELOAD));

        assertThat(await(Strangers.none(1)).phone().orElseThrow().device().id()).isEqualTo(new TransportId(9));
    }

    @Test
    void another_phone_plugged_into_its_port_in_recovery_is_not_wiped_in_its_place() throws Exception {
        bus.shows().then(phone(9, "LETHE0002", PORT, SIDELOAD));

        assertThat(await(Strangers.none(1)).loss()).contains(ReasonCode.PHONE_NOT_SAME);
    }

    @Test
    void a_twin_that_shares_its_name_and_comes_back_at_its_own_port_is_not_taken_for_it() throws Exception {
        var ours = phone(3, "0123456789ABCDEF", PORT, DEVICE);
        var twin = phone(4, "0123456789ABCDEF", "usb:1-2", DEVICE);
        bus.shows(ours, twin);
        var strangers = Strangers.beside(ours, bus.view(), Optional.of(new TransportId(3)));
        bus.then(phone(9, "0123456789ABCDEF", "usb:1-2", SIDELOAD));

        var outcome = new PhoneReturn(
                        job.noting(Note.BUS_SERIAL, "0123456789ABCDEF"),
                        bus,
                        bus.clock,
                        Patience.ofVirtualPhones(),
                        strangers)
                .await(soon());

        assertThat(outcome.phone()).isEmpty();
    }

    @Test
    void a_phone_in_recovery_is_not_back_for_a_step_that_goes_on_in_android() throws Exception {
        bus.shows().then(phone(9, NAME, PORT, SIDELOAD));
        var overwriting =
                Jobs.at(StepKind.OVERWRITE).noting(Note.BUS_SERIAL, NAME).noting(Note.USB_PATH, PORT);

        var outcome = new PhoneReturn(overwriting, bus, bus.clock, Patience.ofVirtualPhones(), Strangers.none(1))
                .await(soon());

        assertThat(outcome.loss()).contains(ReasonCode.PHONE_LOST);
    }

    @Test
    void two_phones_that_cannot_be_told_apart_are_never_guessed_between() throws Exception {
        bus.shows().then(phone(8, NAME, "", SIDELOAD), phone(9, NAME, "", SIDELOAD));

        var outcome = await(Strangers.none(1));

        assertThat(outcome.loss()).contains(ReasonCode.PHONE_NOT_SAME);
        assertThat(outcome.story()).contains("cannot be told apart");
    }

    @Test
    void a_phone_that_asks_for_permission_is_waited_for_as_long_as_for_a_person() throws Exception {
        bus.shows(phone(9, NAME, PORT, UNAUTHORIZED));

        var outcome = await(Strangers.none(1));

        assertThat(outcome.loss()).contains(ReasonCode.UNAUTHORIZED);
        assertThat(bus.clock.nanos())
                .isBetween(
                        Patience.ofVirtualPhones().operator().toNanos(),
                        Patience.ofVirtualPhones().operator().plusSeconds(1).toNanos());
    }

    @Test
    void the_plug_in_that_it_is_about_to_leave_is_not_its_return() throws Exception {
        var ours = phone(3, NAME, PORT, SIDELOAD);
        bus.shows(ours);

        var outcome = await(Strangers.beside(ours, bus.view(), Optional.of(new TransportId(3))));

        assertThat(outcome.loss()).contains(ReasonCode.PHONE_LOST);
    }

    @Test
    void another_adb_server_may_give_it_the_number_of_a_stranger() throws Exception {
        var ours = phone(3, NAME, PORT, DEVICE);
        bus.shows(ours, phone(4, "LETHE0002", "usb:1-2", DEVICE));
        var strangers = Strangers.beside(ours, bus.view(), Optional.empty());
        bus.then(2, true, phone(4, NAME, PORT, SIDELOAD));

        assertThat(await(strangers).phone()).isPresent();
    }

    @Test
    void a_phone_that_was_listed_under_another_number_when_its_step_began_is_no_stranger_to_itself() throws Exception {
        var atItsReturn = phone(3, NAME, PORT, DEVICE);
        bus.shows(phone(1, NAME, PORT, SIDELOAD));
        var strangers = Strangers.beside(atItsReturn, bus.view(), Optional.empty());

        assertThat(await(strangers).phone()).isPresent();
    }

    private PhoneReturn.Outcome await(Strangers strangers) throws InterruptedException {
        return new PhoneReturn(job, bus, bus.clock, Patience.ofVirtualPhones(), strangers).await(soon());
    }

    private Deadline soon() {
        return Deadline.after(bus.clock, Duration.ofSeconds(30));
    }
}
