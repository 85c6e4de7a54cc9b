package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.ledger.SampleJobs;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.JobState;
import org.lethe.station.model.Operator;
import org.lethe.station.model.OperatorAnswer;

/** Calling off and beginning exclude each other, whichever comes a moment earlier. */
class RunningJobTest {
    private static final Halt FULL = new Halt(Halt.Cause.NO_JOURNAL, "The disk is full.");

    private final RunningJob running = running(SampleJobs.job(1));

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
    void a_job_that_was_stopped_can_neither_be_called_off_nor_told_what_a_person_saw() {
        var waiting = running(SampleJobs.job(1).in(JobState.AWAITING_OPERATOR));
        var answer = new OperatorAnswer(new Operator("Li"), OperatorAnswer.Saw.RESET);
        assertThat(waiting.answer(answer)).isTrue();

        waiting.conclude(Optional.of(FULL));

        assertThat(waiting.answer(answer)).isFalse();
        assertThat(waiting.cancel()).isFalse();
        assertThat(waiting.snapshot().remark()).contains(FULL.words());
    }

    @ParameterizedTest
    @MethodSource
    void what_ends_a_run_before_its_job_is_shown(JobThread.Work work, Optional<Halt.Cause> cause) {
        var ended = new AtomicBoolean();
        new JobThread(running, work, () -> ended.set(true)).run();

        assertThat(running.snapshot().halt().map(Halt::cause)).isEqualTo(cause);
        assertThat(ended).isTrue();
    }

    static Stream<Arguments> what_ends_a_run_before_its_job_is_shown() {
        return Stream.of(
                Arguments.of(work(() -> {}), Optional.empty()),
                Arguments.of(
                        work(() -> {
                            throw new JournalException(FULL.words(), new IOException("ENOSPC"));
                        }),
                        Optional.of(Halt.Cause.NO_JOURNAL)),
                Arguments.of(
                        work(() -> {
                            throw new IllegalStateException("a defect");
                        }),
                        Optional.of(Halt.Cause.STATION_FAULT)));
    }

    private static JobThread.Work work(JobThread.Work work) {
        return work;
    }

    private static RunningJob running(EraseJob job) {
        return new RunningJob(job, id -> Optional.empty(), () -> {}, paced -> Optional.empty());
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
