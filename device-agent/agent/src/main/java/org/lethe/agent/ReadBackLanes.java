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
 * Reads a stretch of a file in several parts at once. A thread that reads alone has one request at the storage, waits for it,
 * and leaves the storage idle while it copies and compares: buffered, it gets four fifths of what two get together.
 */
final class ReadBackLanes implements AutoCloseable {
    /** One is at the storage while another compares, even on a single core. */
    private static final int LEAST = 2;
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

    /** All of them, for what they counted; between two stretches only. */
    List<ReadBackLane> all() {
        return lanes;
    }

    /** Of what they counted, the sum. */
    long sum(ToLongFunction<ReadBackLane> count) {
        return lanes.stream().mapToLong(count).sum();
    }

    /** Returns when all of a stretch has been read and compared. */
    void read(Span stretch) throws InterruptedException, StoppedException, StrainedException {
        int length = partLength(stretch.length());
        int begun = 0;
        for (int from = 0; from < stretch.length(); from += length) {
            begin(lanes.get(begun++), stretch.part(from, length));
        }
        for (; begun > 0; begun--) {
            awaitOne();
        }
    }

    /** Whole pieces, so that they begin where the storage's own blocks do. */
    private int partLength(int total) {
        int pieces = (total + Buffers.PIECE - 1) / Buffers.PIECE;
        return (pieces + lanes.size() - 1) / lanes.size() * Buffers.PIECE;
    }

    private void begin(ReadBackLane lane, Span part) {
        var _done = reading.submit((Callable<Void>) () -> {
            lane.read(part);
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
