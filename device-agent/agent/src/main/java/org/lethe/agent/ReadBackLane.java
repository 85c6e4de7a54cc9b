package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.Throttle.StrainedException;
import org.lethe.protocol.Keystream;
import org.lethe.protocol.StorageFault;

/**
 * One of the ways in which a fill is read back at once: a file open, a buffer that is compared while it is still in the nearest
 * cache, and counts of what was met. For one thread at a time.
 */
final class ReadBackLane implements AutoCloseable {
    /** The part of an unreadable piece that is given up at once; file systems read no less. */
    private static final int BLOCK = 4096;
    /** 256 KiB: what was read is still in the core's own cache when it is compared, and the calls cost nothing yet. */
    private static final int PIECE = 256 << 10;

    private final FillReader reader;
    private final Keystream stream;
    private final Throttle throttle;
    private final ProgressBeat beat;
    private final ByteBuffer buffer = Buffers.direct(PIECE);
    private final Comparison comparison = new Comparison();

    private long missing;
    private long unreadable;
    private Optional<StorageFault> firstFault = Optional.empty();

    ReadBackLane(FillReader reader, Keystream stream, Throttle throttle, ProgressBeat beat) {
        this.reader = reader;
        this.stream = stream;
        this.throttle = throttle;
        this.beat = beat;
    }

    /** What was compared so far. */
    Comparison comparison() {
        return comparison;
    }

    /** Bytes that lay behind the end of their file. */
    long missing() {
        return missing;
    }

    /** Bytes that the storage did not give. */
    long unreadable() {
        return unreadable;
    }

    /** The first of those; parts come in the order of the fill. */
    Optional<StorageFault> firstFault() {
        return firstFault;
    }

    /** Reads a part of a file and compares it. */
    void read(Span part) throws InterruptedException, StoppedException, StrainedException {
        for (int from = 0; from < part.length(); from += PIECE) {
            throttle.pass();
            var piece = part.part(from, PIECE);
            readPiece(piece);
            beat.advance(piece.length());
        }
    }

    private void readPiece(Span piece) throws InterruptedException, StoppedException, StrainedException {
        try {
            compare(piece);
        } catch (IOException e) {
            readBlocks(piece);
        }
    }

    private void compare(Span span) throws IOException {
        Buffers.window(buffer, 0, buffer.capacity());
        reader.read(span, buffer);
        missing += span.length() - buffer.position();
        Buffers.window(buffer, 0, buffer.position());
        comparison.compare(buffer, stream, span.start());
    }

    /** The storage refused somewhere in the piece: finds out which blocks it still gives. */
    private void readBlocks(Span piece) throws InterruptedException, StoppedException, StrainedException {
        for (int from = 0; from < piece.length(); from += BLOCK) {
            throttle.pass();
            readBlock(piece.part(from, BLOCK));
        }
    }

    private void readBlock(Span block) {
        try {
            compare(block);
        } catch (IOException e) {
            unreadable += block.length();
            if (!firstFault.isPresent()) {
                firstFault = Optional.of(new StorageFault(block.start(), String.valueOf(e.getMessage())));
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
