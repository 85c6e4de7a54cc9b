package org.lethe.agent;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.lethe.protocol.Keystream;
import org.lethe.protocol.StreamPosition;

/** Compares what the storage gave with what must be there, and counts. */
final class Comparison {
    private final Keystream stream;
    private final ByteBuffer expected = Buffers.piece();
    private long compared;
    private long mismatched;
    private Optional<StreamPosition> firstMismatch = Optional.empty();

    Comparison(Keystream stream) {
        this.stream = stream;
    }

    long compared() {
        return compared;
    }

    long mismatched() {
        return mismatched;
    }

    Optional<StreamPosition> firstMismatch() {
        return firstMismatch;
    }

    /** Compares a buffer, from 0 to its limit, with what belongs at a place. */
    void compare(ByteBuffer found, StreamPosition start) {
        int length = found.limit();
        Buffers.window(expected, 0, length);
        stream.fill(expected, start);
        Buffers.window(expected, 0, length);
        compared += length;
        if (!equal(found, expected)) {
            count(found, start, length);
        }
    }

    /** Eight bytes at a time: on the oldest phones the library compares byte by byte. */
    private static boolean equal(ByteBuffer found, ByteBuffer expected) {
        int tail = found.limit() / Long.BYTES * Long.BYTES;
        for (int i = tail; i < found.limit(); i++) {
            if (found.get(i) != expected.get(i)) {
                return false;
            }
        }
        return found.asLongBuffer().equals(expected.asLongBuffer());
    }

    private void count(ByteBuffer found, StreamPosition start, int length) {
        for (int i = 0; i < length; i++) {
            if (found.get(i) != expected.get(i)) {
                mismatched++;
                if (!firstMismatch.isPresent()) {
                    firstMismatch = Optional.of(start.plus(i));
                }
            }
        }
    }
}
