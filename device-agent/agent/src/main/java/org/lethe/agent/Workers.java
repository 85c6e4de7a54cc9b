package org.lethe.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that make keystream, and the lanes that they work on: all the memory that writing a fill of any size needs. */
final class Workers implements AutoCloseable {
    /** As many as keep up with the fastest flash when each is one of a phone's small cores. */
    private static final int MOST = 4;
    /** One lane is at the storage and one waits for it while the workers have the others. */
    private static final int SPARE_LANES = 2;

    private final int count = Math.max(1, Math.min(MOST, Runtime.getRuntime().availableProcessors() - 1));
    private final ExecutorService threads = Executors.newFixedThreadPool(count, Workers::thread);

    ExecutorService threads() {
        return threads;
    }

    List<Lane> lanes(FillSeries series) {
        var lanes = new ArrayList<Lane>();
        for (int i = 0; i < count + SPARE_LANES; i++) {
            lanes.add(new Lane(series));
        }
        return lanes;
    }

    /** Returns when the threads have let go of the buffers. */
    @Override
    public void close() {
        end(threads);
    }

    /** Lets threads finish what they have begun and nothing more. */
    static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(Runnable task) {
        return daemon(task, "agent-keystream");
    }

    /** A thread that does not keep the agent alive when its station has gone. */
    static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
