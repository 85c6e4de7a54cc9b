package org.lethe.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.Throttle.StrainedException;

/**
 * Reads several parts of a fill at once. A thread that reads alone has one request at the storage, waits for it, and leaves the
 * storage idle while it copies and compares; docs/performance.md has the figures of one to four.
 */
final class ReadBackLanes implements AutoCloseable {
    /** Two are at the storage while another compares, even on a single core. */
    private static final int LEAST = 3;
    /** Enough for small cores to compare as fast as the fastest flash reads, and few enough streams for any flash to follow. */
    private static final int MOST = 4;

    private final List<ReadBackLane> lanes = new ArrayList<>();
    private final ExecutorService threads;
    private final CompletionService<Void> reading;

    ReadBackLanes(Supplier<ReadBackLane> maker) {
        int count = Math.max(LEAST, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        this.threads = Executors.newFixedThreadPool(count, task -> Workers.daemon(task, "agent-read-back"));
        this.reading = new ExecutorCompletionService<>(threads);
        for (int i = 0; i < count; i++) {
            lanes.add(maker.get());
        }
    }

    /** All of them, for what they counted; between two calls of {@link #read} only. */
    List<ReadBackLane> all() {
        return lanes;
    }

    /** Of what they counted, the sum. */
    long sum(ToLongFunction<ReadBackLane> count) {
        return lanes.stream().mapToLong(count).sum();
    }

    /** How much of a stretch each of them reads: whole pieces, so that they begin where the storage's own blocks do. */
    int share(Span stretch) {
        int pieces = (stretch.length() + Buffers.PIECE - 1) / Buffers.PIECE;
        return (pieces + lanes.size() - 1) / lanes.size() * Buffers.PIECE;
    }

    /** Returns when all parts have been read and compared. Each lane takes the next one as soon as it is through with its last. */
    void read(Parts parts) throws InterruptedException, StoppedException, StrainedException {
        lanes.forEach(lane -> begin(lane, parts));
        for (int i = 0; i < lanes.size(); i++) {
            awaitOne();
        }
    }

    private void begin(ReadBackLane lane, Parts parts) {
        var _done = reading.submit((Callable<Void>) () -> {
            for (var part = parts.next(); part.isPresent(); part = parts.next()) {
                lane.read(part.get());
            }
            return null;
        });
    }

    private void awaitOne() throws InterruptedException, StoppedException, StrainedException {
        try {
            reading.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoppedException) {
                throw (StoppedException) e.getCause();
            }
            if (e.getCause() instanceof StrainedException) {
                throw (StrainedException) e.getCause();
            }
            throw new IllegalStateException("Could not read back", e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        Workers.end(threads);
        for (ReadBackLane lane : lanes) {
            lane.close();
        }
    }
}
