package org.lethe.station.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobState;

/** In which of the states of a job a bay is shown, also while it has no job. */
final class BayState {
    /** Before these end nothing was authorized, so a job can still be called off. */
    private static final Set<JobState> NOTHING_TOUCHED =
            EnumSet.of(JobState.ASSESSING, JobState.BLOCKED, JobState.READY);

    private BayState() {}

    /** The state of the job, or of the phone when it has none or it was called off. */
    static JobState of(BaySnapshot bay) {
        return bay.job()
                .filter(job -> job.state() != JobState.CANCELLED || bay.phone().isEmpty())
                .map(BayState::ofJob)
                .orElseGet(() -> ofPhone(bay));
    }

    /** The certificate is signed a moment after the verdict: until then nothing is green. */
    private static JobState ofJob(JobSnapshot job) {
        if (halt(job).isPresent()) {
            return JobState.BLOCKED;
        }
        return isUncertified(job) ? JobState.VERIFYING : job.state();
    }

    private static boolean isUncertified(JobSnapshot job) {
        return job.state() == JobState.ERASED && job.certificate().isEmpty();
    }

    /** What stopped a job that still has something to say of its phone; one that ended red says all that it will. */
    static Optional<Halt> halt(JobSnapshot job) {
        return job.halt().filter(any -> !job.state().isTerminal() || isUncertified(job));
    }

    /** Whether a job can still be called off. */
    static boolean isCancellable(JobSnapshot job) {
        return NOTHING_TOUCHED.contains(job.state()) && job.halt().isEmpty();
    }

    /** Whether something is done to a phone for this job, or about to be, that should not just be broken off. */
    static boolean isAtWork(JobSnapshot job) {
        return !job.state().isTerminal()
                && !NOTHING_TOUCHED.contains(job.state())
                && job.halt().isEmpty();
    }

    private static JobState ofPhone(BaySnapshot bay) {
        if (bay.findings().stream().anyMatch(Finding::isBlocking)) {
            return JobState.BLOCKED;
        }
        return bay.isReady() ? JobState.READY : JobState.ASSESSING;
    }
}
