package org.lethe.station.erase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.JobEvent;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;

/**
 * Where jobs are kept. A method that stores returns only when what it stored would survive a power cut; when it cannot store
 * it throws, and the caller stops acting.
 */
public interface JobJournal {
    /**
     * Stores the job as it is from now on, together with the line that says what led there, in one transaction. A job that
     * is not known yet is created by its first line.
     *
     * @throws JournalException when it could not be stored; then nothing of it was
     */
    void record(EraseJob job, Entry entry);

    /**
     * Stores one more line of a job's transcript.
     *
     * @throws JournalException when it could not be stored
     */
    void transcribe(JobId id, TranscriptLine line);

    /** Everything that was exchanged with phones for a job, in order. */
    List<TranscriptLine> transcript(JobId id);

    /** The last line of a job's transcript; empty before the first. */
    Optional<TranscriptLine> lastExchange(JobId id);

    /**
     * Every job with something left to do, oldest first: those that have not reached their last state, and those that ended
     * with a verdict whose certificate or red report was not written before the station stopped.
     */
    List<EraseJob> openJobs();

    /** Every job of a phone that failed and may have left something on it, newest first. */
    List<EraseJob> unsweptJobs(DeviceIdentity phone);

    /** Every job, newest first. */
    List<EraseJob> jobs();

    /** The latest jobs, newest first, at most so many: after years there are more than a window's memory should hold. */
    default List<EraseJob> latestJobs(int most) {
        return jobs().stream().limit(most).toList();
    }

    /** A job by its id. */
    Optional<EraseJob> find(JobId id);

    /** The story of a job, oldest line first. */
    List<Entry> entries(JobId id);

    /**
     * One line of a job's story.
     *
     * @param at by the station's clock
     * @param event what happened; empty for a remark or a note that changed no state
     * @param state the job's state from then on
     * @param step the step of the plan at which it stood, as text; empty before the first
     * @param remark what a reader should know, in a few words of English; may be empty
     */
    record Entry(Instant at, Optional<JobEvent> event, JobState state, String step, String remark) {}

    /** The journal could not be written or read: disk full, file damaged. Nothing was changed; the job must stop acting. */
    final class JournalException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public JournalException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
