package org.lethe.agent;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.lethe.protocol.Keystream;
import org.lethe.protocol.StreamPosition;

/**
 * One buffer with a keystream of its own, which a worker fills while the caller is at the storage. The buffer belongs to whoever
 * {@link #await awaited} the work last.
 */
final class Lane {
    private final ByteBuffer buffer = Buffers.direct(Buffers.PIECE);
    private final Keystream stream;
    private Optional<Future<?>> work = Optional.empty();

    Lane(FillSeries series) {
        this.stream = series.stream();
    }

    /** Has the whole buffer filled with what belongs at a place. */
    void fill(ExecutorService workers, StreamPosition start) {
        work = Optional.of(workers.submit(() -> {
            Buffers.window(buffer, 0, buffer.capacity());
            stream.fill(buffer, start);
        }));
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
            throw new IllegalStateException("Could not make keystream", e.getCause());
        }
    }
}
