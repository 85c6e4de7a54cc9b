package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lethe.agent.os.PhoneStorage;
import org.lethe.protocol.StreamPosition;

/**
 * Appends to the fill files of a series, one after the other, and forces them to the storage while it goes on writing, so that the
 * storage never waits for the memory nor the memory for the storage. A force begins at every {@link #FORCE_EVERY} bytes of a file
 * and at its end, and only when the one before it is through: whatever lies behind a border, all up to the border before
 * that one is on the storage. {@link FillFolder#durableBytes} counts on it after an interruption.
 */
final class FillOutput implements AutoCloseable {
    /** How much may be written between two forces. Twice as much at most is in the page cache, and is lost with it. */
    static final long FORCE_EVERY = 64L << 20;

    private final PhoneStorage storage;
    private final FillFolder folder;
    private final FillSeries series;
    private final ExecutorService forcer =
            Executors.newSingleThreadExecutor(task -> Workers.daemon(task, "agent-forcer"));
    /** The file being written, last, and the one before it as long as its end is being forced. */
    private final Deque<FillWriter> open = new ArrayDeque<>();

    private StreamPosition position = new StreamPosition(0, 0);
    private long forcedTo;
    private Optional<Future<?>> forcing = Optional.empty();

    FillOutput(PhoneStorage storage, FillFolder folder, FillSeries series) {
        this.storage = storage;
        this.folder = folder;
        this.series = series;
    }

    /** Where the next byte goes. */
    StreamPosition position() {
        return position;
    }

    /** Opens a file and cuts off what is behind a place; all before it is on the storage. */
    void begin(StreamPosition start) throws IOException {
        position = start;
        forcedTo = start.offset();
        var file = storage.open(folder.file(series, start.file()));
        open.add(new FillWriter(file, start));
        file.truncate(start.offset());
    }

    /**
     * Writes a piece as far as there is room.
     *
     * @return bytes written; fewer than the piece has when the storage is full
     */
    int write(ByteBuffer piece) throws IOException, InterruptedException {
        int count = append(piece);
        if (position.offset() - forcedTo >= FORCE_EVERY) {
            force();
        }
        return count;
    }

    private int append(ByteBuffer piece) throws IOException {
        try {
            return open.getLast().write(piece);
        } finally {
            position = open.getLast().position();
        }
    }

    /** Ends the file: what is left of it is forced while the next one is written. */
    void end() throws IOException, InterruptedException {
        force();
    }

    private void force() throws IOException, InterruptedException {
        settle();
        var writer = open.getLast();
        long upTo = position.offset();
        forcedTo = upTo;
        forcing = Optional.of(forcer.submit((Callable<Boolean>) () -> {
            writer.force(upTo);
            return true;
        }));
    }

    /** Waits for the force that was begun last; a file that is through is closed. */
    private void settle() throws IOException, InterruptedException {
        if (forcing.isPresent()) {
            finish(forcing.get());
            forcing = Optional.empty();
        }
        while (open.size() > 1) {
            open.remove().close();
        }
    }

    private static void finish(Future<?> force) throws IOException, InterruptedException {
        try {
            force.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException) {
                throw (IOException) e.getCause();
            }
            throw new IllegalStateException("Could not force a fill file to the storage", e.getCause());
        }
    }

    /** Waits until all that was written is on the storage. */
    void finish() throws IOException, InterruptedException {
        settle();
        closeFiles();
    }

    /** After a fault: takes back what the storage may have lost. */
    void cutToDurable() throws IOException {
        Workers.end(forcer);
        for (FillWriter writer : open) {
            writer.cutToDurable();
        }
    }

    @Override
    public void close() throws IOException {
        Workers.end(forcer);
        closeFiles();
    }

    private void closeFiles() throws IOException {
        while (!open.isEmpty()) {
            open.remove().close();
        }
    }
}
