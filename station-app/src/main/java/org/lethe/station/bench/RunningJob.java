package org.lethe.station.bench;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.lethe.station.bench.BenchSnapshot.CertificateSnapshot;
import org.lethe.station.bench.BenchSnapshot.Ending;
import org.lethe.station.bench.BenchSnapshot.Halt;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.bench.BenchSnapshot.Standing;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobRunner;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.Progress;

/** A job on the bench: its runner, and what the runner told last. Its fields are written by the job's thread and read by all. */
final class RunningJob {
    private final Function<JobId, Optional<CertificateSnapshot>> certificates;
    private final Runnable onChange;
    private final Function<EraseJob, Optional<Duration>> pace;
    private final AtomicReference<Door> door = new AtomicReference<>(Door.OPEN);
    private volatile EraseJob known;
    private volatile Optional<JobRunner> runner = Optional.empty();
    private volatile Progress progress = Progress.NONE;
    private volatile Optional<String> remark = Optional.empty();
    private volatile Optional<Halt> halt = Optional.empty();
    private volatile boolean concluded;
    private volatile boolean heard;
    /** What the ledger said; empty while it was not asked. */
    private volatile Optional<Optional<CertificateSnapshot>> certificate = Optional.empty();

    private final AtomicReference<Optional<OperatorAnswer>> answer = new AtomicReference<>(Optional.empty());

    /** Who came first: the operator who calls the job off, or the job that begins. */
    private enum Door {
        OPEN,
        CALLED_OFF,
        BEGUN
    }

    /** @param pace how long a job still takes, as far as that is known */
    RunningJob(
            EraseJob job,
            Function<JobId, Optional<CertificateSnapshot>> certificates,
            Runnable onChange,
            Function<EraseJob, Optional<Duration>> pace) {
        this.known = job;
        this.pace = pace;
        this.certificates = certificates;
        this.onChange = onChange;
    }

    JobRunner.Wires wires() {
        return new JobRunner.Wires(this::remarked, this::progressed, this::isCalledOff, this::takeAnswer);
    }

    void runBy(JobRunner made) {
        runner = Optional.of(made);
    }

    /** The job as the journal has it. */
    EraseJob job() {
        return runner.map(JobRunner::job).orElse(known);
    }

    DeviceIdentity identity() {
        return known.before().identity();
    }

    /** Whether certificate or report are written, so that nothing about it will change any more. */
    boolean isConcluded() {
        return concluded;
    }

    /** @param stoppedBy what ended the run before the job; empty when the job has come to its end, or the station ends */
    void conclude(Optional<Halt> stoppedBy) {
        halt = stoppedBy;
        concluded = true;
        onChange.run();
    }

    /**
     * Calls the job off.
     *
     * @return false when it has begun already, or stands still
     */
    boolean cancel() {
        if (halt.isPresent()) {
            return false;
        }
        return door.compareAndSet(Door.OPEN, Door.CALLED_OFF) || door.get() == Door.CALLED_OFF;
    }

    /** Asked right before the first step; from then on it is too late to call the job off. */
    private boolean isCalledOff() {
        return !door.compareAndSet(Door.OPEN, Door.BEGUN);
    }

    /**
     * Hands over what a person saw.
     *
     * @return false when the job waits for nobody
     */
    boolean answer(OperatorAnswer given) {
        boolean waits = job().state() == JobState.AWAITING_OPERATOR && halt.isEmpty();
        if (waits) {
            answer.set(Optional.of(given));
        }
        return waits;
    }

    private Optional<OperatorAnswer> takeAnswer() {
        var taken = answer.getAndSet(Optional.empty());
        if (taken.isPresent()) {
            heard = true;
            onChange.run();
        }
        return taken;
    }

    private void remarked(String text) {
        remark = Optional.of(text).filter(words -> !words.isEmpty());
        onChange.run();
    }

    private void progressed(Progress now) {
        progress = now;
        onChange.run();
    }

    /** Asked of the ledger once; only a second look that is still to be made can change it. */
    private Optional<CertificateSnapshot> certificate() {
        var known = certificate;
        if (known.isEmpty()
                || known.get().filter(CertificateSnapshot::secondLook).isPresent()) {
            known = Optional.of(certificates.apply(job().id()));
            certificate = known;
        }
        return known.get();
    }

    JobSnapshot snapshot() {
        var job = job();
        return new JobSnapshot(
                job.id(),
                job.before().identity().serial(),
                job.before().identity().displayName(),
                job.plan(),
                job.state(),
                standing(job),
                job.startedAt(),
                new Ending(job.reasons(), job.endedAt(), concluded ? certificate() : Optional.empty()));
    }

    private Standing standing(EraseJob job) {
        var said = halt.map(Halt::words).or(() -> remark);
        return job.state().isTerminal()
                ? new Standing(Optional.empty(), 0, progress, said, Optional.empty(), false, halt)
                : new Standing(job.step(), job.stepIndex() + 1, progress, said, pace.apply(job), heard, halt);
    }
}
