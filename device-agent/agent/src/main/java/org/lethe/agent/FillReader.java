package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.agent.os.PhoneStorage.OpenFile;

/** Reads spans of fill files, keeping the last file open. For one thread. */
final class FillReader implements AutoCloseable {
    private final PhoneStorage storage;
    private final FillFolder folder;
    private final FillSeries series;
    private Optional<OpenFile> open = Optional.empty();
    private int openNumber = -1;

    FillReader(PhoneStorage storage, FillFolder folder, FillSeries series) {
        this.storage = storage;
        this.folder = folder;
        this.series = series;
    }

    /** Reads a span as far as its file goes, from the buffer's position on; a missing file gives nothing. */
    void read(Span span, ByteBuffer target) throws IOException {
        Buffers.window(target, target.position(), target.position() + span.length());
        select(span.start().file());
        if (open.isPresent()) {
            read(open.get(), target, span.start().offset());
        }
    }

    private static void read(OpenFile file, ByteBuffer target, long start) throws IOException {
        long offset = start;
        while (target.hasRemaining()) {
            int count = file.read(target, offset);
            if (count <= 0) {
                return;
            }
            offset += count;
        }
    }

    private void select(int number) throws IOException {
        if (number != openNumber) {
            close();
            String path = folder.file(series, number);
            open = storage.exists(path) ? Optional.of(storage.open(path)) : Optional.empty(); // open would create it
            openNumber = number;
        }
    }

    @Override
    public void close() throws IOException {
        openNumber = -1;
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
