package org.lethe.station.ui;

import java.util.EnumSet;
import java.util.Set;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
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

    /** The certificate is signed a moment after the verdict, or never when the station failed: until then nothing is green. */
    private static JobState ofJob(JobSnapshot job) {
        return job.state() == JobState.ERASED && job.certificate().isEmpty() ? JobState.VERIFYING : job.state();
    }

    /** Whether a job in this state can still be called off. */
    static boolean isCancellable(JobState state) {
        return NOTHING_TOUCHED.contains(state);
    }

    private static JobState ofPhone(BaySnapshot bay) {
        if (bay.findings().stream().anyMatch(Finding::isBlocking)) {
            return JobState.BLOCKED;
        }
        return bay.isReady() ? JobState.READY : JobState.ASSESSING;
    }
}
