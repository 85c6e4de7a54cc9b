package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Two buffers and a thread: while the caller works on one, the other is filled with what comes next. That keeps processor and
 * storage busy at the same time, and is all the memory that a fill of any size needs.
 *
 * @param <T> says what a buffer is to be filled with
 */
final class DoubleBuffer<T> implements AutoCloseable {
    private final ExecutorService worker;
    private final Filler<T> filler;
    private ByteBuffer spare = Buffers.piece();
    private ByteBuffer current = Buffers.piece();
    private T guess;
    private Future<?> filling;

    /** @param first what will probably be wanted first */
    DoubleBuffer(String thread, T first, Filler<T> filler) {
        this.worker = Executors.newSingleThreadExecutor(task -> daemon(task, thread));
        this.filler = filler;
        this.guess = first;
        this.filling = begin(first);
    }

    /**
     * Waits for a filled buffer and begins to fill the other one.
     *
     * @param wanted what the buffer must hold; when something else was guessed, it is filled now
     * @param next what will probably be wanted next
     * @return the buffer, from 0 to where the filler left its position; valid until the next call
     * @throws IOException what the filler threw
     */
    ByteBuffer take(T wanted, T next) throws IOException, InterruptedException {
        if (!guess.equals(wanted)) {
            filling = begin(wanted); // one thread: runs after the wrong guess is through
        }
        try {
            finish();
        } finally {
            swap();
            guess = next;
            filling = begin(next);
        }
        Buffers.window(current, 0, current.position());
        return current;
    }

    private void swap() {
        var filled = spare;
        spare = current;
        current = filled;
    }

    private Future<?> begin(T what) {
        var target = spare;
        return worker.submit(() -> {
            Buffers.window(target, 0, target.capacity());
            filler.fill(what, target);
            return target;
        });
    }

    private void finish() throws IOException, InterruptedException {
        try {
            filling.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                throw (IOException) e.getCause();
            }
            throw new IllegalStateException("Could not fill a buffer", e.getCause());
        }
    }

    /** Returns when the thread has let go of the buffers. */
    @Override
    public void close() {
        worker.shutdown();
        try {
            worker.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Puts what is wanted into a buffer and leaves the position behind it. */
    interface Filler<T> {
        void fill(T what, ByteBuffer target) throws IOException;
    }
}
