package org.lethe.agent;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.Strain;

/**
 * Tells the station twice a second how far the work is. It does so from a thread of its own, because an fsync on a slow phone
 * takes longer than the station's patience: silence means that the agent is gone, not that the storage is slow.
 */
final class ProgressBeat implements AutoCloseable {
    /** Between the four lines a second that a station must bear and the one in two seconds that it may expect. */
    private static final long PERIOD_MILLIS = 500;

    private final Outbox outbox;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ProgressBeat::thread);
    private volatile long total;
    private final AtomicLong done = new AtomicLong();
    private volatile Optional<Strain> heldBackBy = Optional.empty();
    private long reported;
    private long reportedAt = System.nanoTime();

    ProgressBeat(Outbox outbox) {
        this.outbox = outbox;
        timer.scheduleAtFixedRate(this::beat, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What this run will have done at its end, as far as can be told. */
    void expect(long bytes) {
        total = bytes;
    }

    /** How far it is. */
    void reach(long bytes) {
        done.set(bytes);
    }

    /** So many more bytes are done; several threads may tell it. */
    void advance(long bytes) {
        done.addAndGet(bytes);
    }

    /** Why the work rests, or empty when it goes on. */
    void holdBack(Optional<Strain> strain) {
        heldBackBy = strain;
    }

    private void beat() {
        long now = System.nanoTime();
        long reached = done.get();
        long nanos = Math.max(1, now - reportedAt);
        long rate = (long) ((reached - reported) * 1e9 / nanos);
        reported = reached;
        reportedAt = now;
        send(new AgentReply.Progress(reached, Math.max(total, reached), Math.max(0, rate), heldBackBy));
    }

    private void send(AgentReply.Progress progress) {
        try {
            outbox.send(progress);
        } catch (IOException e) {
            timer.shutdown(); // the reply itself will meet the same fault, and tell it
        }
    }

    /** No line comes after this has returned. */
    @Override
    public void close() {
        Workers.end(timer);
    }

    private static Thread thread(Runnable task) {
        return Workers.daemon(task, "agent-progress");
    }
}
