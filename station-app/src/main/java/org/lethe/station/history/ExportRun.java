package org.lethe.station.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lethe.station.runtime.OwnerOnly;
import org.lethe.station.runtime.OwnerOnly.DiskFullException;

/**
 * One export of the history. The file has its name when all of it is on the disk, and is as it was before in every other case; only
 * its owner can open it, for it names operators.
 */
public final class ExportRun {
    /** So many rows are written in less time than a person notices. */
    private static final int TOLD_EVERY = 500;

    private final JobHistory history;
    private final HistorySearch search;
    private final HistoryExport format;
    private volatile boolean calledOff;

    /** @param search what shall be in the file */
    public ExportRun(JobHistory history, HistorySearch search, HistoryExport format) {
        this.history = history;
        this.search = search;
        this.format = format;
    }

    /** How it ended. */
    public enum Ending {
        /** The file holds everything. */
        WRITTEN,
        /** Somebody called it off, or the station ends. */
        CALLED_OFF,
        /** There was no room for it. */
        DISK_FULL
    }

    /**
     * How far it is.
     *
     * @param written rows so far
     * @param all rows there were when it began
     */
    public record Progress(long written, long all) {}

    /**
     * Writes the file, in the place of one that may be there, and returns when that has ended.
     *
     * @param told from time to time and of the last row, on this thread
     * @throws UncheckedIOException when it cannot be written for another reason than {@link Ending} knows
     */
    public Ending replace(Path file, Consumer<Progress> told) {
        return write(file, OwnerOnly::replace, told);
    }

    /**
     * As {@link #replace}, for a file that nobody has said may go.
     *
     * @throws UncheckedIOException also when there is one of that name already; it is left as it was
     */
    public Ending create(Path file, Consumer<Progress> told) {
        return write(file, OwnerOnly::create, told);
    }

    private Ending write(Path file, Way way, Consumer<Progress> told) {
        try {
            long all = history.count(search);
            told.accept(new Progress(0, all));
            return history.read(search, rows -> write(file, way, new Counted(rows.iterator(), all, told)));
        } catch (CancellationException wanted) {
            return Ending.CALLED_OFF;
        }
    }

    /** Ends it soon; may be called on any thread. */
    public void callOff() {
        calledOff = true;
    }

    private Ending write(Path file, Way way, Counted rows) {
        try {
            way.write(file, out -> format.write(rows, out));
            rows.tell();
            return Ending.WRITTEN;
        } catch (DiskFullException full) {
            return Ending.DISK_FULL;
        } catch (IOException fault) {
            throw new UncheckedIOException("Could not write the export " + file, fault);
        }
    }

    /** How the file comes to its name. */
    @FunctionalInterface
    private interface Way {
        void write(Path file, OwnerOnly.Content content) throws IOException;
    }

    /** The rows, counted as they go, until somebody has had enough. */
    private final class Counted implements Iterator<HistoryRow> {
        private final Iterator<HistoryRow> rows;
        private final long all;
        private final Consumer<Progress> told;
        private long written;

        Counted(Iterator<HistoryRow> rows, long all, Consumer<Progress> told) {
            this.rows = rows;
            this.all = all;
            this.told = told;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public HistoryRow next() {
            if (calledOff || Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            if (++written % TOLD_EVERY == 0) {
                tell();
            }
            return rows.next();
        }

        void tell() {
            told.accept(new Progress(written, all));
        }
    }
}
