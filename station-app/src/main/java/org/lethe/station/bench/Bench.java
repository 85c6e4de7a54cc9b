package org.lethe.station.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.JobId;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;

/** The bench as windows and commands see it. Every method may be called from any thread and returns at once. */
public interface Bench {
    /** Everything on the bench now. */
    BenchSnapshot snapshot();

    /**
     * Calls the listener with the present snapshot and then after every change, one call at a time, on a thread of the bench. A
     * listener that is slow gets the newest snapshot, not every one.
     */
    Subscription subscribe(Consumer<BenchSnapshot> listener);

    /**
     * Starts a job for each phone of the request that is ready, side by side.
     *
     * @return one answer a phone, in the order of the request
     */
    List<Answer> erase(EraseRequest request);

    /**
     * Starts a recheck for each phone of the request that has a certificate B and looks fresh, side by side.
     *
     * @return one answer a phone, in the order of the request
     */
    List<Answer> recheck(EraseRequest request);

    /**
     * Calls a job off, if nothing was authorized yet.
     *
     * @return false when it is too late or there is no such job
     */
    boolean cancel(JobId job);

    /**
     * Hands a person's word to the job that waits for it.
     *
     * @return false when no job of that name waits for a person now
     */
    boolean answer(JobId job, OperatorAnswer answer);

    /**
     * Asks a phone to show which one it is. It vibrates or blinks for a moment, and where it can, its number stands among its
     * notifications for a while; nothing is read and nothing stays.
     *
     * @param number as the person in front of the bench knows the phone
     * @param afterwards hears on a thread of the bench what became of it
     */
    void identify(TransportId phone, int number, Consumer<Signal> afterwards);

    /** Takes up every job that an earlier run left open; the phones may be plugged in later. */
    List<JobId> resumeOpenJobs();

    /** Ends a subscription; no call of its listener begins after {@link #close()} returned. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * What became of the order for one phone.
     *
     * @param transport which phone
     * @param job the job that was started; empty when none was
     * @param plan the plan; empty when something blocks
     * @param reasons what blocks; empty when a job was started
     */
    record Answer(TransportId transport, Optional<JobId> job, Optional<ErasePlan> plan, List<ReasonCode> reasons) {
        public Answer {
            reasons = List.copyOf(reasons);
        }
    }
}
