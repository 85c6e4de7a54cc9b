package org.lethe.station.adb;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.lethe.station.adb.ShellReader.Kind;
import org.lethe.station.adb.ShellReader.Piece;
import org.lethe.station.runtime.Deadline;

/**
 * Sorts the pieces of one connection to those who wait for stdout, stderr and the exit code. There is no thread for it:
 * whoever waits first reads from the connection for everybody, so a command costs no thread and nothing is read that
 * nobody wants.
 */
final class ShellOutput {
    /** How much is kept of a kind that nobody reads at the moment. */
    private static final int KEPT = 256 * 1024;

    private final ShellReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Kind, Backlog> backlogs =
            new EnumMap<>(Map.of(Kind.STDOUT, new Backlog(), Kind.STDERR, new Backlog()));
    private boolean someoneReads;
    private OptionalInt exitCode = OptionalInt.empty();
    private @Nullable AdbException fault;

    ShellOutput(ShellReader reader) {
        this.reader = reader;
    }

    /** As {@link java.io.InputStream#read(byte[], int, int)}; -1 only when the command has told its exit code. */
    int read(Kind kind, byte[] bytes, int offset, int count, Deadline deadline) throws AdbException {
        lock.lock();
        try {
            var backlog = backlog(kind);
            while (backlog.isEmpty()) {
                if (exitCode.isPresent()) {
                    return -1;
                }
                advance(kind, deadline);
            }
            changed.signalAll(); // there may be room again
            return backlog.take(bytes, offset, count);
        } finally {
            lock.unlock();
        }
    }

    int awaitExit(Deadline deadline) throws AdbException {
        lock.lock();
        try {
            while (exitCode.isEmpty()) {
                advance(Kind.EXIT, deadline);
            }
            return exitCode.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    /** Brings the matter one step on: reads a piece, or waits for someone else to do something. */
    private void advance(Kind wanted, Deadline deadline) throws AdbException {
        if (fault != null) {
            throw fault;
        }
        // stdout is not dropped, so while it is full only its own reader may go on
        if (someoneReads || (wanted != Kind.STDOUT && backlog(Kind.STDOUT).size() >= KEPT)) {
            awaitChange(deadline);
        } else {
            readOne(deadline);
        }
    }

    private void readOne(Deadline deadline) throws AdbException {
        someoneReads = true;
        try {
            store(readUnlocked(deadline));
        } catch (AdbException happened) {
            fault = happened;
            throw happened;
        } finally {
            someoneReads = false;
            changed.signalAll();
        }
    }

    private Piece readUnlocked(Deadline deadline) throws AdbException {
        lock.unlock();
        try {
            return reader.next(deadline);
        } finally {
            lock.lock();
        }
    }

    @SuppressWarnings("WaitNotInLoop") // the callers of advance() are the loops
    private void awaitChange(Deadline deadline) throws AdbException {
        try {
            if (changed.awaitNanos(deadline.remaining().toNanos()) <= 0 && deadline.expired()) {
                throw new AdbTimeoutException("The command on the phone did not go on before its deadline", null);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new AdbCancelledException("Interrupted while waiting for a command on the phone", end);
        }
    }

    private void store(Piece piece) {
        if (piece.kind() == Kind.EXIT) {
            exitCode = OptionalInt.of(piece.exitCode());
        } else if (piece.kind() == Kind.STDOUT || backlog(Kind.STDERR).size() < KEPT) {
            backlog(piece.kind()).add(piece.bytes());
        }
    }

    private Backlog backlog(Kind kind) {
        var backlog = backlogs.get(kind);
        if (backlog == null) {
            throw new IllegalArgumentException("Nothing is kept of " + kind);
        }
        return backlog;
    }

    /** What came and was not yet read. */
    private static final class Backlog {
        private final Deque<byte[]> pieces = new ArrayDeque<>();
        private int firstTaken;
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        int size() {
            return size;
        }

        void add(byte[] piece) {
            pieces.add(piece);
            size += piece.length;
        }

        int take(byte[] to, int offset, int count) {
            var first = pieces.element();
            int taken = Math.min(count, first.length - firstTaken);
            System.arraycopy(first, firstTaken, to, offset, taken);
            firstTaken += taken;
            size -= taken;
            if (firstTaken == first.length) {
                pieces.remove();
                firstTaken = 0;
            }
            return taken;
        }
    }
}
