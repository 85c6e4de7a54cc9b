package org.lethe.station.runtime;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The only maker of threads. Each has a name that says whose it is ({@code bay-3}, {@code adb-tracker}); one that dies of
 * an exception is reported, never silent; {@link #close(Deadline)} asks all of them to end and waits until they have.
 * They are daemon threads, so a thread that does not listen cannot keep the program from ending either.
 */
public final class StationThreads {
    private final Thread.UncaughtExceptionHandler onDeath;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final List<Thread> ofExecutors = new CopyOnWriteArrayList<>();
    private final List<ExecutorService> executors = new CopyOnWriteArrayList<>();

    /** @param onDeath is told of every thread that an exception ended */
    public StationThreads(Thread.UncaughtExceptionHandler onDeath) {
        this.onDeath = onDeath;
    }

    /** Starts a thread of its own for one long task. It is expected to end when it is interrupted. */
    @CanIgnoreReturnValue // only who wants to interrupt it needs it
    public Thread start(String name, Runnable task) {
        threads.removeIf(ended -> ended.getState() == Thread.State.TERMINATED);
        var thread = named(name, task);
        thread.start();
        threads.add(thread);
        return thread;
    }

    /** Threads {@code name-1} to {@code name-size} that share a queue of short tasks. */
    public ExecutorService executor(String name, int size) {
        return kept(Executors.newFixedThreadPool(size, numbered(name)));
    }

    /** As many threads as there are tasks at once; idle ones end after a minute. */
    public ExecutorService growingExecutor(String name) {
        return kept(Executors.newCachedThreadPool(numbered(name)));
    }

    /** One thread for tasks at a later time; cancelled ones are forgotten at once. */
    public ScheduledExecutorService scheduler(String name) {
        var scheduler = new ScheduledThreadPoolExecutor(1, numbered(name));
        scheduler.setRemoveOnCancelPolicy(true);
        return kept(scheduler);
    }

    /**
     * Interrupts everything that runs and waits for its end. Executors take tasks until the threads that use them have ended: a job
     * that could not set its alarm would take the end of the station for a fault of its own.
     *
     * @return the names of the threads that did not end in time; empty when all went well
     * @throws InterruptedException when the caller is asked to end too; what runs was told to end all the same
     */
    public List<String> close(Deadline deadline) throws InterruptedException {
        both().forEach(Thread::interrupt);
        try {
            join(threads, deadline);
        } finally {
            executors.forEach(ExecutorService::shutdownNow);
        }
        for (var executor : executors) {
            await(executor, deadline.remaining());
        }
        join(ofExecutors, deadline);
        return both().filter(Thread::isAlive).map(Thread::getName).toList();
    }

    private Stream<Thread> both() {
        return Stream.concat(threads.stream(), ofExecutors.stream());
    }

    private static void join(List<Thread> some, Deadline deadline) throws InterruptedException {
        for (var thread : some) {
            thread.join(Math.max(1, deadline.remaining().toMillis()));
        }
    }

    private static void await(ExecutorService executor, Duration time) throws InterruptedException {
        if (!executor.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS)) {
            executor.shutdownNow(); // a task that began between shutdown and now hears it too
        }
    }

    private <E extends ExecutorService> E kept(E executor) {
        executors.add(executor);
        return executor;
    }

    private ThreadFactory numbered(String name) {
        var count = new AtomicInteger();
        return task -> {
            var thread = named(name + "-" + count.incrementAndGet(), task);
            ofExecutors.removeIf(ended -> ended.getState() == Thread.State.TERMINATED);
            ofExecutors.add(thread);
            return thread;
        };
    }

    private Thread named(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(onDeath);
        return thread;
    }
}
