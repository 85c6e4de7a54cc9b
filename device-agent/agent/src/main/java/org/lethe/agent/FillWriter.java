package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.lethe.agent.os.PhoneStorage.OpenFile;
import org.lethe.protocol.StreamPosition;

/** Appends to one fill file and knows how much of it is safe on the storage. One thread writes, another may force. */
final class FillWriter implements AutoCloseable {
    /** What a file system takes in the end, when there is no room for more at once. */
    private static final int SMALLEST = 4096;

    private final OpenFile file;
    private StreamPosition position;
    private volatile long durable;

    /** @param position where to go on; all before it is on the storage */
    FillWriter(OpenFile file, StreamPosition position) {
        this.file = file;
        this.position = position;
        this.durable = position.offset();
    }

    StreamPosition position() {
        return position;
    }

    /**
     * Writes a buffer as far as there is room.
     *
     * @return bytes written; fewer than the buffer has when the storage is full
     */
    int write(ByteBuffer piece) throws IOException {
        int wanted = piece.remaining();
        int step = wanted;
        while (piece.hasRemaining() && step > 0) {
            if (!writeStep(piece, step)) {
                step = step > SMALLEST ? Math.max(SMALLEST, step / 2) : 0;
            }
        }
        return wanted - piece.remaining();
    }

    /** @return false when there is no room for so much */
    private boolean writeStep(ByteBuffer piece, int step) throws IOException {
        int end = piece.limit();
        Buffers.window(piece, piece.position(), Math.min(end, piece.position() + step));
        try {
            position = position.plus(file.write(piece, position.offset()));
            return true;
        } catch (IOException e) {
            if (isFull(e)) {
                return false;
            }
            throw e;
        } finally {
            Buffers.window(piece, piece.position(), end);
        }
    }

    /** Java knows no type for ENOSPC; this is how it reads on a desktop and, with its name before it, on Android. */
    private static boolean isFull(IOException e) {
        return String.valueOf(e.getMessage()).contains("No space left on device");
    }

    /** Returns when the file is on the storage at least up to an offset that was written before the call. */
    void force(long upTo) throws IOException {
        file.force();
        durable = upTo;
    }

    /** Takes back what the storage may have lost, so that the file's length promises no more than it holds. */
    void cutToDurable() throws IOException {
        file.truncate(durable);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
