package org.lethe.agent;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import org.lethe.protocol.StreamPosition;

/** Pieces of keystream in the order in which they are written, made by the workers while earlier ones go to the storage. */
final class KeystreamAhead implements AutoCloseable {
    private final Workers workers = new Workers();
    private final Deque<Lane> idle;
    private final Deque<Ahead> ahead = new ArrayDeque<>();
    private final long fileBytes;
    private Optional<Lane> taken = Optional.empty();

    /** @param fileBytes where a file ends and the next begins */
    KeystreamAhead(FillSeries series, long fileBytes) {
        this.idle = new ArrayDeque<>(workers.lanes(series));
        this.fileBytes = fileBytes;
    }

    /**
     * Waits for the piece that belongs at a place.
     *
     * @return {@link Buffers#PIECE} bytes, valid until the next call
     */
    ByteBuffer take(StreamPosition wanted) throws InterruptedException {
        taken.ifPresent(idle::add);
        if (ahead.isEmpty() || !ahead.peek().start().equals(wanted)) {
            forget(ahead);
        }
        workAhead(wanted);
        var lane = ahead.remove().lane();
        taken = Optional.of(lane);
        return lane.await();
    }

    /** What was made is not what is wanted, as after a file that ended early. */
    private void forget(Collection<Ahead> made) throws InterruptedException {
        for (Ahead piece : made) {
            piece.lane().await();
            idle.add(piece.lane());
        }
        made.clear();
    }

    private void workAhead(StreamPosition wanted) {
        var next = ahead.isEmpty() ? wanted : following(ahead.getLast().start());
        while (!idle.isEmpty()) {
            var lane = idle.remove();
            lane.fill(workers.threads(), next);
            ahead.add(new Ahead(next, lane));
            next = following(next);
        }
    }

    private StreamPosition following(StreamPosition start) {
        var next = start.plus(Buffers.PIECE);
        return next.offset() < fileBytes ? next : new StreamPosition(start.file() + 1, 0);
    }

    @Override
    public void close() {
        workers.close();
    }

    /** A piece being made. */
    private record Ahead(StreamPosition start, Lane lane) {}
}
