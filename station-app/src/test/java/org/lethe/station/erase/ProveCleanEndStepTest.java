package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lethe.station.erase.PlayedBus.phone;
import static org.lethe.station.model.ConnectionState.DEVICE;
import static org.lethe.station.model.ConnectionState.UNAUTHORIZED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;
import org.lethe.station.runtime.Patience;

/** A phone that stays away may be a fresh one, or one whose cable lies on the floor. */
class ProveCleanEndStepTest {
    private static final String NAME = "LETHE0001";
    private static final String PORT = "usb:1-1";

    /** The phone was waited for until it left, and is watched now. */
    private static final Duration WATCHING =
            Patience.ofVirtualPhones().leaving().plusSeconds(1);

    private final PlayedBus bus = new PlayedBus();
    private EraseJob job = Jobs.at(StepKind.PROVE_CLEAN_END)
            .noting(Note.BUS_SERIAL, NAME)
            .noting(Note.USB_PATH, PORT)
            .noting(Note.RETURN_MILLIS, "1000");

    @Test
    void a_phone_that_was_sent_home_and_stayed_away_ended_clean() throws Exception {
        sentHome();

        assertThat(result()).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void a_phone_that_was_gone_before_it_was_told_to_start_may_have_lost_its_cable() throws Exception {
        assertThat(result()).isEqualTo(CheckResult.INCONCLUSIVE);
    }

    @Test
    void a_phone_that_comes_back_with_our_key_was_not_reset() throws Exception {
        sentHome();
        bus.then(phone(9, NAME, PORT, DEVICE));

        assertThat(result()).isEqualTo(CheckResult.FAILED);
    }

    /** So does one that kept everything and was only restarted, where the computer had been let in for one time (android.md 2.1). */
    @Test
    void a_phone_that_asks_for_permission_anew_may_never_have_been_reset() throws Exception {
        sentHome();
        bus.then(phone(9, NAME, PORT, UNAUTHORIZED));

        assertThat(result()).isEqualTo(CheckResult.INCONCLUSIVE);
    }

    @Test
    void another_phone_in_its_port_means_that_nobody_knows_where_it_is() throws Exception {
        sentHome();
        bus.then(phone(9, "LETHE0002", PORT, UNAUTHORIZED));

        assertThat(result()).isEqualTo(CheckResult.INCONCLUSIVE);
    }

    @Test
    void a_twin_that_only_asks_for_permission_does_not_hide_the_phone_with_our_key() throws Exception {
        sentHome();
        bus.then(phone(8, NAME, "usb:1-2", UNAUTHORIZED), phone(9, NAME, PORT, DEVICE));

        assertThat(result()).isEqualTo(CheckResult.FAILED);
    }

    @Test
    void an_adb_server_that_stays_away_proves_nothing_and_does_not_hold_the_job_for_ever() throws Exception {
        sentHome();
        bus.then(1, false);

        assertThat(result()).isEqualTo(CheckResult.INCONCLUSIVE);
    }

    @Test
    void time_without_an_adb_server_does_not_count_as_quiet() throws Exception {
        sentHome();
        bus.then(1, false).then(2, true).then(2, true, phone(1, NAME, PORT, DEVICE));

        assertThat(result()).isEqualTo(CheckResult.FAILED);
    }

    @Test
    void a_computer_that_slept_has_not_watched_in_that_time() throws Exception {
        sentHome();
        bus.sleeping(WATCHING, Duration.ofMinutes(50), phone(9, NAME, PORT, DEVICE));

        assertThat(result()).isEqualTo(CheckResult.FAILED);
    }

    @Test
    void a_phone_that_stays_away_after_the_computer_woke_up_ended_clean() throws Exception {
        sentHome();
        bus.sleeping(WATCHING, Duration.ofMinutes(50));

        assertThat(result()).isEqualTo(CheckResult.PASSED);
    }

    @Test
    void that_a_phone_is_gone_when_the_station_starts_again_does_not_show_that_it_left() throws Exception {
        rescued();

        assertThat(result()).isEqualTo(CheckResult.PASSED);

        assertThat(seenToLeave()).containsExactly(CheckResult.INCONCLUSIVE);
    }

    @Test
    void that_it_was_seen_to_leave_before_the_station_was_stopped_stands() throws Exception {
        rescued();
        var seen = new Check(
                Claim.RESET_LEFT_SEEN, CheckResult.PASSED, Optional.empty(), Map.of(), Optional.empty(), Instant.EPOCH);
        job = job.with(List.of(seen));

        assertThat(result()).isEqualTo(CheckResult.PASSED);

        assertThat(seenToLeave()).containsExactly(CheckResult.PASSED);
    }

    /** The wipe in rescue mode is the only reset of this job. */
    private void rescued() {
        job = Jobs.at(StepKind.PROVE_CLEAN_END, Jobs.on(RouteKind.RESCUE))
                .noting(Note.BUS_SERIAL, NAME)
                .noting(Note.USB_PATH, PORT);
        sentHome();
    }

    private List<CheckResult> seenToLeave() {
        return job.checks().stream()
                .filter(check -> check.claim() == Claim.RESET_LEFT_SEEN)
                .map(Check::result)
                .toList();
    }

    private void sentHome() {
        job = job.noting(Note.SENT_HOME_AT, "0");
    }

    private CheckResult result() throws Exception {
        var desk = new JobDesk(job, new ListJournal(), bus.clock, remark -> {});
        var context =
                new StepContext(desk, Optional.empty(), bus, bus.clock, Patience.ofVirtualPhones(), progress -> {});
        var outcome = new ProveCleanEndStep().execute(context);
        job = desk.job();
        var check = desk.job().checks().get(desk.job().checks().size() - 1);
        assertThat(outcome instanceof StepOutcome.Completed).isEqualTo(check.result() == CheckResult.PASSED);
        assertThat(bus.clock.nanos()).isLessThan(Duration.ofHours(1).toNanos());
        return Optional.of(check).map(Check::result).orElseThrow();
    }
}
