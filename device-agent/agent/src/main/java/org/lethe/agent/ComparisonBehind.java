package org.lethe.agent;

import java.nio.ByteBuffer;
import java.util.List;
import org.lethe.protocol.StreamPosition;

/** Compares pieces that were read with the keystream, in the workers, while the caller reads the next ones. */
final class ComparisonBehind implements AutoCloseable {
    private final Workers workers = new Workers();
    private final List<Lane> lanes;
    private int turn;

    ComparisonBehind(FillSeries series) {
        this.lanes = workers.lanes(series);
    }

    /** Waits for a buffer to read into; its content is compared once {@link #compare} is called. */
    ByteBuffer buffer() throws InterruptedException {
        return lanes.get(turn).await();
    }

    /** Has the buffer handed out last, from 0 to its position, compared with what belongs at a place. */
    void compare(StreamPosition start) {
        lanes.get(turn).compare(workers.threads(), start);
        turn = (turn + 1) % lanes.size();
    }

    /** Waits for all that was handed in. */
    Comparison result() throws InterruptedException {
        var all = new Comparison();
        for (Lane lane : lanes) {
            lane.await();
            all.add(lane.comparison());
        }
        return all;
    }

    @Override
    public void close() {
        workers.close();
    }
}
