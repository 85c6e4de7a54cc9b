package org.lethe.station.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.model.JobId;
import org.lethe.station.model.OperatorAnswer;
import org.lethe.station.model.TransportId;

/**
 * A bench as a person sees it in front of the hub: a bay for every learned port, also an empty one, by the number of that port.
 * Phones elsewhere follow behind the hub in the order in which they came. While nothing is learned it is the bench as it is.
 */
public final class HubBench implements Bench, HubPorts {
    private final Bench bench;
    private final Consumer<List<String>> keeper;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile List<String> ports;

    /**
     * @param bench whose bays are put in order
     * @param learned what was kept of an earlier run
     * @param keeper stores a new order; what it throws reaches who taught it, and the former order stays
     */
    public HubBench(Bench bench, List<String> learned, Consumer<List<String>> keeper) {
        this.bench = bench;
        this.ports = List.copyOf(learned);
        this.keeper = keeper;
    }

    @Override
    public List<String> learned() {
        return ports;
    }

    @Override
    public void learn(List<String> wanted) {
        if (new LinkedHashSet<>(wanted).size() != wanted.size()) {
            throw new IllegalArgumentException("Every port of a hub has one number, not two: " + wanted);
        }
        keeper.accept(List.copyOf(wanted));
        ports = List.copyOf(wanted);
        listeners.forEach(Listener::again);
    }

    @Override
    public BenchSnapshot snapshot() {
        return inOrder(bench.snapshot());
    }

    @Override
    public Subscription subscribe(Consumer<BenchSnapshot> target) {
        var listener = new Listener(target);
        listeners.add(listener);
        var subscription = bench.subscribe(listener::tell);
        return () -> {
            listeners.remove(listener);
            subscription.close();
        };
    }

    private BenchSnapshot inOrder(BenchSnapshot snapshot) {
        var hub = ports;
        return hub.isEmpty() ? snapshot : new BenchSnapshot(snapshot.adb(), inOrder(hub, snapshot.bays()));
    }

    private static List<BaySnapshot> inOrder(List<String> hub, List<BaySnapshot> bays) {
        var byPlace = bays.stream().collect(Collectors.toMap(BaySnapshot::id, Function.identity()));
        var ordered = new ArrayList<BaySnapshot>();
        for (var port : hub) {
            var number = ordered.size() + 1;
            ordered.add(Optional.ofNullable(byPlace.remove(port))
                    .map(bay -> bay.numbered(number))
                    .orElseGet(() -> BaySnapshot.empty(port, number)));
        }
        // their own numbers stay behind the hub's, so that none changes when another phone leaves
        byPlace.values().stream()
                .sorted(Comparator.comparingInt(BaySnapshot::number))
                .map(bay -> bay.numbered(hub.size() + bay.number()))
                .forEach(ordered::add);
        return ordered;
    }

    @Override
    public List<Answer> erase(EraseRequest request) {
        return bench.erase(request);
    }

    @Override
    public List<Answer> recheck(EraseRequest request) {
        return bench.recheck(request);
    }

    @Override
    public boolean cancel(JobId job) {
        return bench.cancel(job);
    }

    @Override
    public boolean answer(JobId job, OperatorAnswer answer) {
        return bench.answer(job, answer);
    }

    @Override
    public void identify(TransportId phone, int number, Consumer<Signal> afterwards) {
        bench.identify(phone, number, afterwards);
    }

    @Override
    public List<JobId> resumeOpenJobs() {
        return bench.resumeOpenJobs();
    }

    /** Its lock keeps to the promise of one call at a time, also when an order is learned meanwhile. */
    private final class Listener {
        private final Consumer<BenchSnapshot> target;
        private Optional<BenchSnapshot> last = Optional.empty();

        Listener(Consumer<BenchSnapshot> target) {
            this.target = target;
        }

        synchronized void tell(BenchSnapshot snapshot) {
            last = Optional.of(snapshot);
            target.accept(inOrder(snapshot));
        }

        synchronized void again() {
            last.ifPresent(snapshot -> target.accept(inOrder(snapshot)));
        }
    }
}
