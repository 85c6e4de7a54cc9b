package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.bench.Signal;
import org.lethe.station.model.JobId;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.TransportId;

/** A bench that plays what a test tells it, and remembers what it was asked. */
final class ScriptedBench implements Bench {
    private final List<Consumer<BenchSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final List<EraseRequest> requests = new CopyOnWriteArrayList<>();
    private final List<JobId> cancelled = new CopyOnWriteArrayList<>();
    final List<TransportId> identified = new CopyOnWriteArrayList<>();
    final Map<JobId, OperatorAnswer> answers = new ConcurrentHashMap<>();
    private volatile BenchSnapshot present;
    private volatile Function<TransportId, Answer> answer = transport ->
            new Answer(transport, Optional.of(JobId.ofRandom(transport.value())), Optional.empty(), List.of());
    private volatile boolean cancellable = true;

    ScriptedBench(BenchSnapshot first) {
        present = first;
    }

    /** Publishes a snapshot on the calling thread, as a thread of the bench would. */
    void publish(BenchSnapshot next) {
        present = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    void answerWith(Function<TransportId, Answer> next) {
        answer = next;
    }

    void tooLateToCancel() {
        cancellable = false;
    }

    List<EraseRequest> requests() {
        return new ArrayList<>(requests);
    }

    List<JobId> cancelled() {
        return new ArrayList<>(cancelled);
    }

    int listeners() {
        return listeners.size();
    }

    @Override
    public BenchSnapshot snapshot() {
        return present;
    }

    @Override
    public Subscription subscribe(Consumer<BenchSnapshot> listener) {
        listeners.add(listener);
        listener.accept(present);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Answer> erase(EraseRequest request) {
        requests.add(request);
        return request.transports().stream().map(answer).toList();
    }

    @Override
    public List<Answer> recheck(EraseRequest request) {
        return erase(request);
    }

    @Override
    public boolean cancel(JobId job) {
        cancelled.add(job);
        return cancellable;
    }

    @Override
    public boolean answer(JobId job, OperatorAnswer answer) {
        answers.put(job, answer);
        return true;
    }

    @Override
    public void identify(TransportId phone, int number, Consumer<Signal> afterwards) {
        identified.add(phone);
        afterwards.accept(Signal.VIBRATES);
    }

    @Override
    public List<JobId> resumeOpenJobs() {
        return List.of();
    }
}
