package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.Halt.Cause;
import org.lethe.station.bench.BenchSnapshot.Standing;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.Finding;
import org.lethe.station.model.HeldBack;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;
import org.lethe.station.ui.TileContent.Notice;
import org.lethe.station.ui.TileContent.Work;

/** What a tile says for each thing that can be on a bay. */
class TileProjectorTest {
    private final TileProjector projector = new TileProjector(Messages.in(Language.EN), Samples::qr);

    @Test
    void a_phone_is_named_by_model_storage_as_sold_and_the_tail_of_its_serial() {
        var tile = projector.project(Samples.ready(4, "OPPO Find X5"));
        assertThat(tile.phone()).isEqualTo("OPPO Find X5");
        assertThat(tile.facts()).isEqualTo("128 GB · Android 14 · …0548");
    }

    @Test
    void an_obstacle_is_shown_with_its_figures_and_its_remedy() {
        var hot = new Finding(ReasonCode.BATTERY_HOT, Severity.BLOCKING, Map.of("temperature", "47.5"));
        var tile = projector.project(Samples.blocked(1, hot));
        assertThat(tile.state()).isEqualTo(JobState.BLOCKED);
        assertThat(tile.notices())
                .containsExactly(new Notice(
                        "Battery too hot",
                        "The battery is too hot: 47.5 °C.",
                        "Take the phone out of its case and let it cool down for ten minutes."));
        assertThat(tile.orders().erase()).isEmpty();
    }

    @Test
    void a_phone_that_exchanges_keys_says_so_and_one_that_does_not_come_to_their_end_says_what_to_do() {
        var under = projector.project(Samples.connecting(1, ConnectionState.AUTHORIZING));
        assertThat(under.state()).isEqualTo(JobState.ASSESSING);
        assertThat(under.line()).isEqualTo("Exchanging keys …");
        var stuck = Finding.of(ReasonCode.KEYS_NOT_EXCHANGED, Severity.BLOCKING);
        var tile = projector.project(Samples.connecting(1, ConnectionState.AUTHORIZING, stuck));
        assertThat(tile.state()).isEqualTo(JobState.BLOCKED);
        assertThat(tile.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).contains("does not finish exchanging keys");
            assertThat(notice.remedy())
                    .startsWith("Unlock the phone, pull the cable")
                    .contains("plug it in again");
        });
    }

    @Test
    void a_phone_that_this_computer_may_not_open_is_told_with_the_rule_that_it_needs_and_what_to_do() {
        var rule = Map.of("rule", "SUBSYSTEM==\"usb\", ATTR{idVendor}==\"2717\"");
        var finding = new Finding(ReasonCode.NO_PERMISSIONS, Severity.BLOCKING, rule);
        var tile = projector.project(Samples.connecting(1, ConnectionState.NO_PERMISSIONS, finding));
        assertThat(tile.line()).isEqualTo("No USB permission");
        assertThat(tile.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).contains("ATTR{idVendor}==\"2717\"");
            assertThat(notice.remedy()).contains("./station doctor").contains("plug the phone in again");
        });
    }

    @Test
    void an_erased_phone_is_not_shown_as_done_before_its_certificate_is_there() {
        var tile = projector.project(Samples.atWork(2, "Xiaomi 13T", JobState.ERASED));
        assertThat(tile.state()).isEqualTo(JobState.VERIFYING);
    }

    @Test
    void a_phone_that_cannot_be_assessed_says_how_it_is_connected() {
        var tile = projector.project(Samples.unauthorized(6));
        assertThat(tile.phone()).isEqualTo("Unknown phone");
        assertThat(tile.line()).isEqualTo("USB debugging not allowed yet");
        assertThat(tile.state()).isEqualTo(JobState.BLOCKED);
    }

    @Test
    void a_phone_that_is_back_and_asks_for_permission_says_what_to_tap_and_one_that_is_away_says_nothing() {
        var away = Samples.atWork(6, "Xiaomi 13T", JobState.AWAITING_RETURN);
        var back = Samples.unauthorized(6);
        var asking =
                new BaySnapshot(away.id(), away.number(), back.phone(), away.assessment(), back.outlook(), away.job());
        assertThat(projector.project(away).notices()).isEmpty();
        assertThat(projector.project(asking).notices()).singleElement().satisfies(notice -> {
            assertThat(notice.remedy()).contains("Always allow");
            assertThat(notice.where()).contains(SwitchPlace.ALLOW_QUESTION);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"OVERWRITE", "READ_BACK", "PLANT_CANARIES", "DELETE_FILL", "INSTALL_ADMIN"})
    void a_cable_pulled_at_a_step_that_does_not_restart_the_phone_is_to_be_plugged_in_again(StepKind step) {
        assertThat(projector.project(Samples.away(6, step)).line())
                .isEqualTo("The connection broke. Plug the phone in again; its job goes on.");
    }

    @ParameterizedTest
    @EnumSource(
            value = StepKind.class,
            names = {"TEST_HARNESS_RESET", "EMPTY_PAGE_CACHE", "RESCUE_RESET", "FINAL_RESET", "PROVE_CLEAN_END"})
    void a_phone_that_its_step_restarts_is_to_be_left_plugged_in(StepKind step) {
        assertThat(projector.project(Samples.away(6, step)).line())
                .isEqualTo("The phone restarts. Leave it plugged in.");
    }

    @Test
    void a_phone_that_is_plugged_in_again_is_not_asked_for_once_more() {
        var back = Samples.away(6, StepKind.OVERWRITE, Samples.ready(6, "Xiaomi 13T"));
        assertThat(projector.project(back).line()).isEqualTo("Looking at the phone. Nothing is changed.");
    }

    @ParameterizedTest
    @CsvSource({
        "PHONE_OFFLINE,OFFLINE",
        "NO_PERMISSIONS,NO_PERMISSIONS",
        "NOT_IN_ANDROID,RECOVERY",
        "UNAUTHORIZED,UNAUTHORIZED",
        "USB_DEBUGGING_OFF,UNKNOWN"
    })
    void what_keeps_a_phone_from_coming_back_after_a_pulled_cable_is_said_with_its_remedy(
            ReasonCode code, ConnectionState state) {
        var shown = Samples.connecting(6, state, Finding.of(code, Severity.BLOCKING));
        var tile = projector.project(Samples.away(6, StepKind.OVERWRITE, shown));
        assertThat(tile.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.name()).isEqualTo(Messages.in(Language.EN).nameOf(code));
            assertThat(notice.remedy()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"PHONE_OFFLINE,OFFLINE", "NOT_IN_ANDROID,RECOVERY", "USB_DEBUGGING_OFF,UNKNOWN"})
    void what_a_reset_makes_a_phone_show_on_its_way_is_no_obstacle(ReasonCode code, ConnectionState state) {
        var shown = Samples.connecting(6, state, Finding.of(code, Severity.BLOCKING));
        assertThat(projector
                        .project(Samples.away(6, StepKind.FINAL_RESET, shown))
                        .notices())
                .isEmpty();
    }

    @Test
    void a_job_that_stopped_because_its_journal_could_not_be_written_says_so_and_what_to_do() {
        var tile = projector.project(Samples.halted(Samples.overwriting(1), Cause.NO_JOURNAL));
        assertThat(tile.state()).isEqualTo(JobState.BLOCKED);
        assertThat(tile.line()).isEqualTo("Stopped before its end. Do not sell this phone.");
        assertThat(tile.work()).isEmpty();
        assertThat(tile.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).contains("could not write its journal").contains("Nothing is lost");
            assertThat(notice.remedy()).contains("Make room").contains("start the station again");
        });
    }

    @Test
    void a_job_that_stopped_by_a_fault_of_the_station_says_so_in_chinese_too() {
        var chinese = new TileProjector(Messages.in(Language.ZH_CN), Samples::qr);
        var tile = chinese.project(Samples.halted(Samples.overwriting(1), Cause.STATION_FAULT));
        assertThat(tile.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).contains("本站自身的故障");
            assertThat(notice.remedy()).contains("重新启动本站");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"AWAITING_OPERATOR", "ASSESSING", "READY"})
    void a_job_that_stopped_takes_no_order_any_more(JobState state) {
        var tile = projector.project(Samples.halted(Samples.atWork(2, "Xiaomi 13T", state), Cause.NO_JOURNAL));
        assertThat(tile.orders().answer()).isEmpty();
        assertThat(tile.orders().cancel()).isEmpty();
        assertThat(tile.orders().erase()).isEmpty();
    }

    @Test
    void an_erased_phone_whose_certificate_could_not_be_written_does_not_wait_for_it_for_ever() {
        var erased = Samples.atWork(2, "Xiaomi 13T", JobState.ERASED);
        var tile = projector.project(Samples.halted(erased, Cause.NO_JOURNAL));
        assertThat(tile.state()).isEqualTo(JobState.BLOCKED);
        assertThat(tile.notices()).hasSize(1);
    }

    @Test
    void a_red_phone_stays_red_though_its_report_could_not_be_written() {
        var red = Samples.failed(5, "vivo X90", JobState.NOT_ERASED, ReasonCode.CANARY_SURVIVED);
        assertThat(projector.project(Samples.halted(red, Cause.NO_JOURNAL)).isRed())
                .isTrue();
    }

    @Test
    void a_ready_phone_may_be_erased_and_its_warnings_are_shown() {
        var users = new Finding(ReasonCode.EXTRA_USERS, Severity.WARNING, Map.of("count", "2"));
        var tile = projector.project(Samples.ready(4, "OPPO Find X5", users));
        assertThat(tile.isReady()).isTrue();
        assertThat(tile.orders().erase()).contains(new TransportId(4));
        assertThat(tile.notices())
                .extracting(Notice::text)
                .containsExactly("There are other users or app clones on the phone (2); they are erased first.");
    }

    @Test
    void a_warning_behind_an_obstacle_is_counted_after_it_and_not_lost() {
        var used = new Finding(ReasonCode.USED_SINCE_CERTIFICATE, Severity.WARNING, Map.of());
        var hot = new Finding(ReasonCode.BATTERY_HOT, Severity.BLOCKING, Map.of("temperature", "47.5"));
        var tile = projector.project(Samples.blocked(1, used, hot));
        assertThat(tile.notices()).hasSize(2);
        assertThat(tile.notices().get(0).text()).startsWith("The battery is too hot");
        assertThat(tile.notices().get(1).text()).contains("Somebody used it since");
    }

    @Test
    void a_phone_that_was_drawn_says_that_another_person_looks_at_it() {
        assertThat(projector.project(Samples.erased(3, "OPPO Find X5")).notices())
                .isEmpty();
        var drawn = projector.project(Samples.drawn(3, "OPPO Find X5"));
        assertThat(drawn.state()).isEqualTo(JobState.ERASED);
        assertThat(drawn.seal()).isPresent();
        assertThat(drawn.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).contains("drawn for a second look");
            assertThat(notice.remedy()).contains("another person");
        });
    }

    @Test
    void a_phone_that_a_person_erases_says_what_to_do_and_waits_for_their_word() {
        var tile = projector.project(Samples.atWork(2, "Xiaomi 13T", JobState.AWAITING_OPERATOR));
        assertThat(tile.orders().answer()).isPresent();
        assertThat(tile.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.text()).contains("Erase all data");
            assertThat(notice.remedy()).contains("Leave the cable in");
        });
        assertThat(projector
                        .project(Samples.atWork(2, "Xiaomi 13T", JobState.ERASING))
                        .orders()
                        .answer())
                .isEmpty();
    }

    @Test
    void a_measured_step_shows_amount_rate_and_time_left() {
        var progress = new Progress(30_000_000_000L, 60_000_000_000L, 100e6);
        var tile = projector.project(
                Samples.erasing(1, "Google Pixel 8", new EraseStep(StepKind.OVERWRITE, 1), 4, progress));
        assertThat(tile.work())
                .contains(new Work(
                        "Overwriting, pass 1",
                        "Step 4 of 9",
                        4,
                        9,
                        true,
                        0.5,
                        "30.0 GB of 60.0 GB · 100 MB/s · 5 min 0 s left",
                        "5 min 0 s left"));
    }

    @Test
    void a_phone_that_rests_says_why_it_is_slow() {
        var progress = new Progress(30_000_000_000L, 60_000_000_000L, 0, Optional.of(HeldBack.HEAT));
        var tile = projector.project(
                Samples.erasing(1, "Google Pixel 8", new EraseStep(StepKind.OVERWRITE, 1), 4, progress));
        assertThat(tile.work().orElseThrow().figures())
                .isEqualTo(
                        "30.0 GB of 60.0 GB · resting: the phone is too warm · time for the whole phone not known yet");
    }

    @Test
    void a_phone_of_a_model_that_was_erased_here_before_tells_when_it_is_done() {
        var first = Samples.erasing(1, "Google Pixel 8", EraseStep.of(StepKind.TEST_HARNESS_RESET), 2, Progress.NONE);
        var job = first.job().orElseThrow();
        var known = new Standing(
                job.step(),
                job.stepNumber(),
                Progress.NONE,
                Optional.empty(),
                Optional.of(Duration.ofMinutes(14)),
                false,
                Optional.empty());
        assertThat(projector.project(with(first, job.state(), known)).work())
                .hasValueSatisfying(work -> assertThat(work.figures()).isEqualTo("whole phone: 14 min 0 s left"));
    }

    @Test
    void an_empty_port_of_the_hub_is_an_empty_tile() {
        var tile = projector.project(BaySnapshot.empty("usb:1-1", 7));
        assertThat(tile.vacant()).isTrue();
        assertThat(tile.stateWord()).isEqualTo("Empty");
        assertThat(tile.phone()).isEmpty();
        assertThat(tile.orders().identify()).isEmpty();
    }

    @Test
    void a_step_without_a_measure_shows_no_bar_and_says_that_its_time_is_unknown() {
        var tile = projector.project(
                Samples.erasing(1, "Google Pixel 8", EraseStep.of(StepKind.TEST_HARNESS_RESET), 2, Progress.NONE));
        assertThat(tile.work())
                .contains(new Work(
                        "Resetting the phone",
                        "Step 2 of 9",
                        2,
                        9,
                        false,
                        0,
                        "time for the whole phone not known yet",
                        "time for the whole phone not known yet"));
    }

    @Test
    void an_erased_phone_shows_its_certificate_and_is_not_offered_again() {
        var tile = projector.project(Samples.erased(2, "Xiaomi 13T"));
        assertThat(tile.seal()).hasValueSatisfying(seal -> {
            assertThat(seal.posCode()).isEqualTo("2701 0400 0002 47");
            assertThat(seal.assurance()).startsWith("A");
        });
        assertThat(tile.orders().erase()).isEmpty();
        assertThat(tile.isRed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void only_an_erased_phone_shows_a_certificate(JobState state) {
        var erased = Samples.erased(2, "Xiaomi 13T");
        var certificate = erased.job().orElseThrow().certificate();
        var tile = projector.project(withState(erased, state));
        assertThat(certificate).isPresent();
        assertThat(tile.seal().isPresent()).isEqualTo(state == JobState.ERASED);
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"NOT_ERASED", "INDETERMINATE"})
    void a_phone_that_was_not_seen_to_be_erased_is_red_and_says_why(JobState state) {
        var tile = projector.project(Samples.failed(5, "vivo X90", state, ReasonCode.CANARY_SURVIVED));
        assertThat(tile.isRed()).isTrue();
        assertThat(tile.line()).isEqualTo("DO NOT SELL");
        assertThat(tile.notices()).hasSize(1);
        assertThat(tile.isReady()).as("included in erase all").isFalse();
        assertThat(tile.orders().erase()).as("may be tried again by itself").isPresent();
    }

    @Test
    void a_red_phone_without_a_reason_says_that_too() {
        var tile = projector.project(Samples.failed(5, "vivo X90", JobState.INDETERMINATE));
        assertThat(tile.notices())
                .extracting(Notice::text)
                .containsExactly("No reason was recorded. Show this phone to the supervisor.");
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"ASSESSING", "BLOCKED", "READY"})
    void a_job_can_be_called_off_before_anything_was_authorized(JobState state) {
        assertThat(projector
                        .project(Samples.atWork(1, "Google Pixel 8", state))
                        .orders()
                        .cancel())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = JobState.class,
            names = {"ASSESSING", "BLOCKED", "READY"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_job_cannot_be_called_off_afterwards(JobState state) {
        assertThat(projector
                        .project(Samples.atWork(1, "Google Pixel 8", state))
                        .orders()
                        .cancel())
                .isEmpty();
    }

    @Test
    void a_phone_whose_job_was_called_off_is_ready_again() {
        var cancelled = withState(Samples.failed(5, "vivo X90", JobState.NOT_ERASED), JobState.CANCELLED);
        assertThat(projector.project(cancelled).state()).isEqualTo(JobState.READY);
    }

    @Test
    void every_state_looks_different_from_every_other_by_its_icon() {
        assertThat(Stream.of(JobState.values()).map(Tone::icon)).doesNotHaveDuplicates();
    }

    @Test
    void a_simulated_phone_says_so() {
        assertThat(projector.project(Samples.ready(1, "Google Pixel 8")).simulated())
                .isTrue();
        assertThat(projector.project(Samples.unauthorized(6)).simulated()).isFalse();
    }

    private static BaySnapshot withState(BaySnapshot bay, JobState state) {
        return with(bay, state, bay.job().orElseThrow().standing());
    }

    private static BaySnapshot with(BaySnapshot bay, JobState state, Standing standing) {
        var job = bay.job().orElseThrow();
        var changed = Samples.standing(job, state, standing);
        return new BaySnapshot(
                bay.id(), bay.number(), bay.phone(), bay.assessment(), bay.outlook(), Optional.of(changed));
    }
}
