package org.lethe.agent;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The pieces in which storage is written, and calls on buffers that Android 7 has. */
final class Buffers {
    /** 1 MiB: large enough for any flash to reach its full speed, small enough for the oldest phone. */
    static final int PIECE = 1 << 20;

    private Buffers() {}

    /** A buffer outside of the heap, so that no copy is made on the way to the system. */
    static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /**
     * Sets position and limit. The calls go to {@link Buffer}: in Android 7 {@code ByteBuffer} has none of its own, so one
     * that was compiled for {@code ByteBuffer.limit} would not be found there.
     */
    static void window(Buffer buffer, int from, int to) {
        buffer.limit(to);
        buffer.position(from);
    }
}
