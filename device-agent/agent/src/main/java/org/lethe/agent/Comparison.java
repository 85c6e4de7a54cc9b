package org.lethe.agent;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.Optional;
import org.lethe.protocol.Keystream;
import org.lethe.protocol.StreamPosition;

/** Compares what the storage gave with what must be there, and counts. For one thread at a time. */
public final class Comparison {
    private long compared;
    private long mismatched;
    private Optional<StreamPosition> firstMismatch = Optional.empty();

    /** Bytes compared. */
    public long compared() {
        return compared;
    }

    /** Those of them that differ. */
    public long mismatched() {
        return mismatched;
    }

    /** The first of those that differ, in the order of the fill. */
    public Optional<StreamPosition> firstMismatch() {
        return firstMismatch;
    }

    /** Counts what another one has seen, as if this had. */
    void add(Comparison other) {
        compared += other.compared;
        mismatched += other.mismatched;
        other.firstMismatch.ifPresent(this::mismatchAt);
    }

    /** Compares a buffer of the machine's own byte order, from 0 to its limit, with what belongs at a place. */
    public void compare(ByteBuffer found, Keystream stream, StreamPosition start) {
        var longs = found.asLongBuffer();
        stream.generate(start, found.limit(), (expected, from, length) -> {
            if (!equal(found, longs, expected, from, length)) {
                count(found, expected, from, length, start);
            }
        });
        compared += found.limit();
    }

    /** Eight bytes at a time: on the oldest phones the library compares byte by byte. */
    private static boolean equal(ByteBuffer found, LongBuffer longs, byte[] expected, int from, int length) {
        int tail = length / Long.BYTES * Long.BYTES;
        for (int i = tail; i < length; i++) {
            if (found.get(from + i) != expected[i]) {
                return false;
            }
        }
        Buffers.window(longs, from / Long.BYTES, (from + tail) / Long.BYTES);
        return longs.equals(ByteBuffer.wrap(expected, 0, tail)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer());
    }

    /** Storage that lost all of its fill differs in nearly every byte, so nothing is made for each. */
    private void count(ByteBuffer found, byte[] expected, int from, int length, StreamPosition start) {
        int differing = 0;
        for (int i = 0; i < length; i++) {
            if (found.get(from + i) != expected[i]) {
                if (differing++ == 0) {
                    mismatchAt(start.plus(from + i));
                }
            }
        }
        mismatched += differing;
    }

    private void mismatchAt(StreamPosition place) {
        if (!firstMismatch.isPresent() || place.compareTo(firstMismatch.get()) < 0) {
            firstMismatch = Optional.of(place);
        }
    }
}
