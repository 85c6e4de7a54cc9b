package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lethe.station.ledger.SampleJobs;

/** Calling off and beginning exclude each other, whichever comes a moment earlier. */
class RunningJobTest {
    private final RunningJob running =
            new RunningJob(SampleJobs.job(1), job -> Optional.empty(), () -> {}, paced -> Optional.empty());

    @Test
    void a_job_that_was_called_off_in_time_does_not_begin() {
        assertThat(running.cancel()).isTrue();

        assertThat(running.wires().cancelled().getAsBoolean()).isTrue();
        assertThat(running.cancel()).isTrue();
    }

    @Test
    void nobody_is_told_that_a_job_was_called_off_when_it_has_begun() {
        assertThat(running.wires().cancelled().getAsBoolean()).isFalse();

        assertThat(running.cancel()).isFalse();
    }
}
