package org.lethe.station.bench;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lethe.station.runtime.StationThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings snapshots to listeners on one thread. Changes that come while listeners are busy are told as one, so a flapping
 * phone or a fast progress cannot pile anything up.
 */
final class SnapshotFeed {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFeed.class);

    /**
     * Between two snapshots: nobody reads faster than twenty a second. Forty jobs at work say something new hundreds of times a second.
     * In milliseconds.
     */
    private static final int PAUSE = 50;

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
                publish();
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** The ledger may fail to find a certificate, a window may fail to draw: neither may end the news for ever. */
    private void publish() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            var snapshot = source.get();
            listeners.forEach(listener -> listener.tell(snapshot));
        } catch (RuntimeException fault) {
            LOG.error("Could not make up what is on the bench; it is told with the next change", fault);
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
            try {
                if (!closed) {
                    target.accept(snapshot);
                }
            } catch (RuntimeException fault) { // the others are told all the same
                LOG.error("Could not tell a listener what is on the bench", fault);
            }
        }

        synchronized void close() {
            closed = true;
        }
    }
}
