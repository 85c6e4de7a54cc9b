package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.JobAction;
import org.lethe.station.model.JobEvent;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.StepKind;
import org.lethe.station.runtime.ManualClock;

/** Journal, then act: what is not stored did not happen. */
class JobDeskTest {
    private final ListJournal journal = new ListJournal();
    private final List<String> told = new ArrayList<>();

    private JobDesk desk(EraseJob job) {
        return new JobDesk(job, journal, new ManualClock(), told::add);
    }

    @Test
    void what_cannot_be_stored_changes_nothing_and_is_told_to_nobody() {
        var before = Jobs.at(StepKind.OVERWRITE);
        var desk = desk(before);
        journal.full = true;

        assertThatThrownBy(() -> desk.happened(JobEvent.STEP_COMPLETED, "done")).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> desk.note(Note.CANARY, "00")).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> pass(desk, Claim.OVERWRITTEN)).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> desk.remark("hello")).isInstanceOf(JournalException.class);

        assertThat(desk.job()).isEqualTo(before);
        assertThat(told).isEmpty();
    }

    @Test
    void a_step_that_is_done_is_stored_together_with_the_next_one() {
        var desk = desk(Jobs.at(StepKind.OVERWRITE));

        assertThat(desk.happened(JobEvent.STEP_COMPLETED, "")).isEqualTo(JobAction.RUN_STEP);

        assertThat(journal.stored).containsExactly(desk.job());
        assertThat(desk.job().step().orElseThrow().kind()).isEqualTo(StepKind.EMPTY_PAGE_CACHE);
    }

    @Test
    void an_event_that_the_table_refuses_is_not_stored() {
        var desk = desk(Jobs.fresh());

        assertThatThrownBy(() -> desk.happened(JobEvent.JUDGED_ERASED, "")).isInstanceOf(IllegalStateException.class);

        assertThat(journal.stored).isEmpty();
        assertThat(desk.job().state()).isEqualTo(JobState.ASSESSING);
    }

    @Test
    void a_plan_that_was_stopped_keeps_its_reason_to_the_end() {
        var desk = desk(Jobs.at(StepKind.OVERWRITE));

        assertThat(desk.stopped(JobEvent.STEP_FAILED, ReasonCode.STORAGE_ERROR, "EIO"))
                .isEqualTo(JobAction.JUDGE);
        assertThat(desk.ended(JobEvent.JUDGED_INDETERMINATE, List.of(ReasonCode.STORAGE_ERROR)))
                .isEqualTo(JobAction.WRITE_RED_REPORT);

        assertThat(desk.job().stoppedBy()).contains(ReasonCode.STORAGE_ERROR);
        assertThat(desk.job().endedAt()).isPresent();
        assertThat(desk.job().step().orElseThrow().kind()).isEqualTo(StepKind.OVERWRITE);
    }

    @Test
    void a_later_check_of_a_claim_stands_behind_the_earlier_one() {
        var desk = desk(Jobs.at(StepKind.READ_BACK));

        pass(desk, Claim.READ_BACK_MATCHES);
        desk.check(
                Claim.READ_BACK_MATCHES,
                CheckResult.FAILED,
                Optional.of(ReasonCode.READBACK_MISMATCH),
                Map.of(),
                Optional.empty());

        assertThat(desk.job().checks())
                .extracting(check -> check.result())
                .containsExactly(CheckResult.PASSED, CheckResult.FAILED);
    }

    @Test
    void equal_exchanges_in_a_row_are_told_in_one_line_with_their_number() {
        var desk = desk(Jobs.at(StepKind.OVERWRITE));
        for (var answer : List.of("aa", "aa", "aa", "bb", "aa")) {
            desk.exchanged("shell getprop sys.boot_completed", answer);
        }

        assertThat(asked())
                .containsExactly(
                        "shell getprop sys.boot_completed -> aa",
                        "again 2 times: shell getprop sys.boot_completed -> aa",
                        "shell getprop sys.boot_completed -> bb",
                        "shell getprop sys.boot_completed -> aa");
    }

    @Test
    void repetitions_are_stored_before_anything_that_comes_of_them() {
        var desk = desk(Jobs.at(StepKind.OVERWRITE));
        desk.exchanged("shell sync", "aa");
        desk.exchanged("shell sync", "aa");

        desk.happened(JobEvent.STEP_COMPLETED, "");
        assertThat(asked()).containsExactly("shell sync -> aa", "again 1 times: shell sync -> aa");

        desk.exchanged("shell sync", "aa");
        assertThat(asked()).hasSize(3).last().isEqualTo("shell sync -> aa");
    }

    private List<String> asked() {
        return journal.transcript.stream()
                .map(line -> line.asked() + " -> " + line.answer())
                .toList();
    }

    private static void pass(JobDesk desk, Claim claim) {
        desk.check(claim, CheckResult.PASSED, Optional.empty(), Map.of(), Optional.empty());
    }
}
