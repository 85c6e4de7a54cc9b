package org.lethe.station.adb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.lethe.station.adb.ShellReader.Kind;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Ticker;

/**
 * A command at work on the phone, with its streams. Reading ends with -1 only after the phone has told the command's exit
 * code; an earlier end throws {@link AdbConnectionLostException}. A wait that exceeds the idle limit, or the deadline of
 * {@link #awaitExit}, throws {@link AdbTimeoutException} and cancels the command. Different threads may use the streams.
 * stdout is held back on the phone until it is read; of a stderr that nobody reads, the first 256 KiB are kept.
 */
public final class ShellProcess implements AutoCloseable {
    private final AdbSocket socket;
    private final Ticker ticker;
    private final ShellOutput output;
    private final OutputStream stdin;
    private volatile Duration idleLimit;

    ShellProcess(AdbSocket socket, ShellReader reader, boolean v2, Ticker ticker, Duration idleLimit) {
        this.socket = socket;
        this.ticker = ticker;
        this.idleLimit = idleLimit;
        this.output = new ShellOutput(reader);
        this.stdin = new ShellInput(socket, v2, this::idleDeadline);
    }

    /** How long a single read or write may wait from now on. */
    public void idleLimit(Duration limit) {
        idleLimit = limit;
    }

    /**
     * What the command reads. Every write is sent at once. Closing it is the end of input for the command, but not on
     * phones without shell v2, whose protocol cannot say it.
     */
    public OutputStream stdin() {
        return stdin;
    }

    /** What the command prints. */
    public InputStream stdout() {
        return new Stream(Kind.STDOUT);
    }

    /** What the command complains; empty on phones without shell v2, which mix it into stdout. */
    public InputStream stderr() {
        return new Stream(Kind.STDERR);
    }

    /**
     * Waits for the end of the command. What it prints is not read away; a command that prints more than 256 KiB ends
     * only when somebody reads.
     *
     * @return the exit code, 0 to 255
     */
    public int awaitExit(Deadline deadline) throws AdbException {
        try {
            return output.awaitExit(deadline);
        } catch (AdbException fault) {
            close();
            throw fault;
        }
    }

    /** Gives up: the connection ends, and adbd ends the command with SIGHUP if it still runs. */
    @Override
    public void close() {
        socket.close();
    }

    private Deadline idleDeadline() {
        return Deadline.after(ticker, idleLimit);
    }

    /** One of the two outputs. */
    private final class Stream extends InputStream {
        private final Kind kind;

        Stream(Kind kind) {
            this.kind = kind;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            try {
                return count == 0 ? 0 : output.read(kind, bytes, offset, count, idleDeadline());
            } catch (AdbException fault) {
                ShellProcess.this.close();
                throw fault;
            }
        }
    }
}
