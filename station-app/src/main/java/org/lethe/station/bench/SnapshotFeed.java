package org.lethe.station.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lethe.station.runtime.StationThreads;

/**
 * Brings snapshots to listeners on one thread. Changes that come while listeners are busy are told as one, so a flapping
 * phone or a fast progress cannot pile anything up.
 */
final class SnapshotFeed {
    private final Supplier<BenchSnapshot> source;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore changes = new Semaphore(0);

    SnapshotFeed(Supplier<BenchSnapshot> source, StationThreads threads) {
        this.source = source;
        threads.start("bench-news", this::tell);
    }

    void changed() {
        changes.release();
    }

    Bench.Subscription subscribe(Consumer<BenchSnapshot> target) {
        var listener = new Listener(target);
        listeners.add(listener);
        changed();
        return () -> {
            listeners.remove(listener);
            listener.close();
        };
    }

    private void tell() {
        try {
            while (true) {
                changes.acquire();
                changes.drainPermits();
                var snapshot = source.get();
                listeners.forEach(listener -> listener.tell(snapshot));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** One subscriber; its lock makes sure that no call begins after it was closed. */
    private static final class Listener {
        private final Consumer<BenchSnapshot> target;
        private boolean closed;

        Listener(Consumer<BenchSnapshot> target) {
            this.target = target;
        }

        synchronized void tell(BenchSnapshot snapshot) {
            if (!closed) {
                target.accept(snapshot);
            }
        }

        synchronized void close() {
            closed = true;
        }
    }
}
