package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.JobSnapshot;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.bench.Signal;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;

/** A bench whose phones do at once what the test wrote down: each job it starts is handed to a script. */
final class ScriptedBench implements Bench {
    final List<EraseRequest> orders = new ArrayList<>();
    private final List<Consumer<BenchSnapshot>> listeners = new CopyOnWriteArrayList<>();
    final Map<JobId, OperatorAnswer> answers = new ConcurrentHashMap<>();
    private final MemoryJournal journal;
    private volatile BenchSnapshot snapshot;
    private Consumer<JobId> script = job -> {};
    private int resumed;

    ScriptedBench(MemoryJournal journal, BaySnapshot... bays) {
        this.journal = journal;
        this.snapshot = new BenchSnapshot(AdbStatus.RUNNING, List.of(bays));
    }

    /** What is done with every job that is started or resumed. */
    ScriptedBench withJobs(Consumer<JobId> work) {
        script = work;
        return this;
    }

    /** How often open jobs were taken up. */
    int resumed() {
        return resumed;
    }

    /** Moves a job: in the journal first, then on the bench, as the real one does. */
    void move(JobId id, UnaryOperator<org.lethe.station.erase.EraseJob> change) {
        var job = change.apply(journal.find(id).orElseThrow());
        journal.put(job);
        publish(snapshot.bays().stream()
                .map(bay -> withJob(bay, id, job.state(), job.reasons()))
                .toList());
    }

    /** Shows progress of a job. */
    void show(JobId id, UnaryOperator<JobSnapshot> change) {
        publish(snapshot.bays().stream()
                .map(bay -> bay.job().filter(job -> job.id().equals(id)).isPresent()
                        ? Samples.withJob(bay, change.apply(bay.job().orElseThrow()))
                        : bay)
                .toList());
    }

    private static BaySnapshot withJob(BaySnapshot bay, JobId id, JobState state, List<ReasonCode> reasons) {
        return bay.job()
                .filter(job -> job.id().equals(id))
                .map(job -> Samples.withJob(bay, Samples.jobIn(job, state, reasons)))
                .orElse(bay);
    }

    void publish(List<BaySnapshot> bays) {
        snapshot = new BenchSnapshot(AdbStatus.RUNNING, bays);
        listeners.forEach(listener -> listener.accept(snapshot));
    }

    @Override
    public BenchSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public Subscription subscribe(Consumer<BenchSnapshot> listener) {
        listeners.add(listener);
        listener.accept(snapshot);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Answer> erase(EraseRequest request) {
        orders.add(request);
        var answers = request.transports().stream()
                .map(transport -> order(request, transport))
                .toList();
        answers.stream().flatMap(answer -> answer.job().stream()).forEach(script);
        return answers;
    }

    private Answer order(EraseRequest request, TransportId transport) {
        var bay = snapshot.bays().stream()
                .filter(place ->
                        place.phone().flatMap(phone -> phone.transport()).equals(Optional.of(transport)))
                .findFirst()
                .orElseThrow();
        if (bay.plan().isEmpty()) {
            return new Answer(
                    transport,
                    Optional.empty(),
                    Optional.empty(),
                    bay.findings().stream().map(finding -> finding.code()).toList());
        }
        var job = Samples.job(bay, request, journal.jobs().size() + 1);
        journal.put(job);
        publish(snapshot.bays().stream()
                .map(place -> place == bay ? Samples.withJob(bay, Samples.snapshotOf(job)) : place)
                .toList());
        return new Answer(transport, Optional.of(job.id()), bay.plan(), List.of());
    }

    @Override
    public List<Answer> recheck(EraseRequest request) {
        return erase(request);
    }

    @Override
    public boolean cancel(JobId job) {
        return false;
    }

    @Override
    public boolean answer(JobId job, OperatorAnswer answer) {
        answers.put(job, answer);
        return true;
    }

    @Override
    public void identify(TransportId phone, int number, Consumer<Signal> afterwards) {
        afterwards.accept(Signal.CANNOT);
    }

    @Override
    public List<JobId> resumeOpenJobs() {
        resumed++;
        var jobs = journal.openJobs().stream().map(job -> job.id()).toList();
        jobs.forEach(script);
        return jobs;
    }
}
