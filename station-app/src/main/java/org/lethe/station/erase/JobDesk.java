package org.lethe.station.erase;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Check;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobAction;
import org.lethe.station.model.JobEvent;
import org.lethe.station.model.JobState;
import org.lethe.station.model.JobTransitions;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.runtime.StationClock;

/**
 * One job and its journal: the only way to change a job. Every change is stored before anybody can act on it; when it cannot
 * be stored, the job stays as it was and {@link JobJournal.JournalException} says why. Used by the job's own thread; others
 * may read {@link #job()}.
 */
final class JobDesk {
    /** The whole note stands in the job; the line for readers need not repeat hundreds of numbers. */
    private static final int LONGEST_SHOWN = 80;

    private final JobJournal journal;
    private final StationClock clock;
    private final Consumer<String> remarks;
    private volatile EraseJob job;
    private Optional<TranscriptLine> lastExchange;
    /** How often the last exchange has come again since it was stored. */
    private int repeats;

    /** @param remarks is told what happened, after it was stored; notes and evidence are for the journal's readers only */
    JobDesk(EraseJob job, JobJournal journal, StationClock clock, Consumer<String> remarks) {
        this.job = job;
        this.journal = journal;
        this.clock = clock;
        this.remarks = remarks;
        this.lastExchange = journal.lastExchange(job.id());
    }

    EraseJob job() {
        return job;
    }

    /** Stores a job that was just made. */
    void open(String remark) {
        store(job, Optional.empty(), remark);
    }

    /**
     * Stores what an event leads to.
     *
     * @return what is to be done now
     * @throws IllegalStateException when the table refuses the event in the present state; nothing was changed
     */
    @CanIgnoreReturnValue // where the caller knows the next event already
    JobAction happened(JobEvent event, String remark) {
        return happened(job, event, remark);
    }

    /** Stores the end of the plan before its last step. */
    JobAction stopped(JobEvent event, ReasonCode why, String remark) {
        return happened(job.stopped(why), event, remark);
    }

    /** Stores that the phone refused its route or its last reset, and with which plan the job goes on. */
    JobAction refused(EraseJob fallen, String remark) {
        return happened(fallen, JobEvent.ROUTE_REFUSED, remark);
    }

    /** Stores the end of the job, and why it ended without a certificate. */
    JobAction ended(JobEvent event, List<ReasonCode> reasons) {
        return happened(job.ended(reasons, clock.now()), event, reasons.isEmpty() ? "" : reasons.toString());
    }

    private JobAction happened(EraseJob changed, JobEvent event, String remark) {
        var transition = JobTransitions.next(changed.state(), event)
                .orElseThrow(() -> new IllegalStateException(
                        "Job " + changed.id() + " is " + changed.state() + ", where " + event + " must not happen"));
        var next = changed.in(transition.next());
        store(finishesStep(event) ? next.atNextStep() : next, Optional.of(event), remark);
        remarks.accept(remark);
        return transition.action();
    }

    private static boolean finishesStep(JobEvent event) {
        return event == JobEvent.STEP_COMPLETED
                || event == JobEvent.LAST_STEP_COMPLETED
                || event == JobEvent.OPERATOR_DONE;
    }

    /** Stores a note that later steps, or a station started again, will need. */
    void note(Note note, String value) {
        var shown = value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
        note(note, value, note + " = " + shown);
    }

    /** Stores a note of which the journal's readers should see less than it holds. */
    void note(Note note, String value, String remark) {
        store(job.noting(note, value), Optional.empty(), remark);
    }

    /** Stores that a note was taken too early. */
    void forget(Note note, String remark) {
        store(job.forgetting(note), Optional.empty(), remark);
    }

    /** Stores a piece of evidence. */
    void check(
            Claim claim,
            CheckResult result,
            Optional<ReasonCode> reason,
            Map<String, String> details,
            Optional<String> rawSha256) {
        var check = new Check(claim, result, reason, details, rawSha256, clock.now());
        store(job.with(List.of(check)), Optional.empty(), claim + " " + result);
    }

    /** Stores what was learned of a phone that told little until it was opened. */
    void learned(DeviceAssessment found) {
        store(
                job.knowing(found),
                Optional.empty(),
                "assessed anew: " + found.findings().stream().map(Finding::code).toList());
    }

    /** Stores amounts. */
    void figures(EraseFigures figures) {
        store(job.with(figures), Optional.empty(), "");
    }

    /**
     * Stores what was exchanged with a phone. Whoever waits for a phone asks the same every second and hears the same: what only
     * repeats the line before is counted, and the count is stored as one line before anything else is.
     */
    void exchanged(String asked, String answer) {
        if (lastExchange.filter(line -> line.says(asked, answer)).isPresent()) {
            repeats++;
        } else {
            storeRepeats();
            transcribe(asked, answer);
        }
    }

    /** SHA-256 of what the phone answered last; empty when it did not. */
    Optional<String> lastAnswer() {
        return lastExchange.map(TranscriptLine::answer).filter(answer -> answer.matches("[0-9a-f]{64}"));
    }

    private void storeRepeats() {
        if (repeats > 0) {
            var repeated = lastExchange.orElseThrow();
            transcribe("again " + repeats + " times: " + repeated.asked(), repeated.answer());
            repeats = 0;
        }
    }

    private void transcribe(String asked, String answer) {
        var line = TranscriptLine.after(lastExchange, asked, answer);
        journal.transcribe(job.id(), line);
        lastExchange = Optional.of(line);
    }

    /** Stores a line that only tells. */
    void remark(String remark) {
        store(job, Optional.empty(), remark);
        remarks.accept(remark);
    }

    private void store(EraseJob next, Optional<JobEvent> event, String remark) {
        storeRepeats();
        journal.record(next, new JobJournal.Entry(now(), event, next.state(), stepOf(next), remark));
        job = next;
    }

    private Instant now() {
        return clock.now();
    }

    private static String stepOf(EraseJob job) {
        return job.state() == JobState.ASSESSING || job.state() == JobState.BLOCKED || job.state() == JobState.READY
                ? ""
                : job.step().map(Object::toString).orElse("");
    }
}
