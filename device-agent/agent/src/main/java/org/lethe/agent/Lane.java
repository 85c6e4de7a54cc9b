package org.lethe.agent;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.lethe.protocol.Keystream;
import org.lethe.protocol.StreamPosition;

/**
 * One buffer with a keystream of its own, and what a worker does with them while the caller is at the storage. The buffer belongs to
 * whoever {@link #await awaited} the work last.
 */
final class Lane {
    private final ByteBuffer buffer = Buffers.piece();
    private final Keystream stream;
    private final Comparison comparison = new Comparison();
    private Optional<Future<?>> work = Optional.empty();

    Lane(FillSeries series) {
        this.stream = series.stream();
    }

    /** What this lane has compared so far. */
    Comparison comparison() {
        return comparison;
    }

    /** Has the whole buffer filled with what belongs at a place. */
    void fill(ExecutorService workers, StreamPosition start) {
        begin(workers, () -> {
            Buffers.window(buffer, 0, buffer.capacity());
            stream.fill(buffer, start);
        });
    }

    /** Has the buffer, from 0 to its position, compared with what belongs at a place. */
    void compare(ExecutorService workers, StreamPosition start) {
        Buffers.window(buffer, 0, buffer.position());
        begin(workers, () -> comparison.compare(buffer, stream, start));
    }

    private void begin(ExecutorService workers, Runnable task) {
        work = Optional.of(workers.submit(task));
    }

    /** The buffer, all of it, once no worker has it any more. */
    ByteBuffer await() throws InterruptedException {
        if (work.isPresent()) {
            finish(work.get());
            work = Optional.empty();
        }
        Buffers.window(buffer, 0, buffer.capacity());
        return buffer;
    }

    private static void finish(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Could not make or compare keystream", e.getCause());
        }
    }
}
