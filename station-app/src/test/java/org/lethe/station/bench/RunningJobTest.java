package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.ledger.SampleJobs;
import org.lethe.station.model.Assurance;

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

    @Test
    void the_ledger_is_asked_once_for_a_certificate_and_again_only_while_a_second_look_is_open() {
        var secondLook = new AtomicBoolean(true);
        var asked = new AtomicInteger();
        var ended = new RunningJob(
                SampleJobs.job(1),
                job -> {
                    asked.incrementAndGet();
                    return Optional.of(certificate(secondLook.get()));
                },
                () -> {},
                paced -> Optional.empty());
        ended.snapshot();
        assertThat(asked).as("before it has ended").hasValue(0);
        ended.conclude(Optional.empty());
        assertThat(ended.snapshot().certificate()).contains(certificate(true));
        secondLook.set(false);
        assertThat(ended.snapshot().certificate()).contains(certificate(false));
        ended.snapshot();
        ended.snapshot();
        assertThat(asked).hasValue(2);
    }

    private static CertificateSnapshot certificate(boolean secondLook) {
        return new CertificateSnapshot(
                "LS-1", "27010400000247", Assurance.A, "https://lethe.example", "1", true, secondLook);
    }
}
