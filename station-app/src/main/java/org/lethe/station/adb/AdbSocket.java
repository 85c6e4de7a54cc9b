package org.lethe.station.adb;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lethe.station.runtime.Deadline;

/**
 * One smart-socket connection to the adb server. Every read and write has a deadline; whatever goes wrong closes the
 * connection, so a late answer can never be taken for the answer to something else. One thread may read while another
 * writes. Interrupting a thread that waits here closes the connection too.
 */
final class AdbSocket implements Closeable {
    /** As much as the biggest frame of the sync service (SYNC.TXT); a read of more goes past the buffer. */
    private static final int BUFFER = 64 * 1024;

    private static final int LONGEST_REQUEST = 0xffff;
    private static final int LONGEST_SHOWN = 160;

    private final SocketChannel channel;
    private final ScheduledExecutorService watch;
    private final InputStream in;
    private final OutputStream out;
    private volatile String service = "the connection";
    private volatile boolean expired;

    private AdbSocket(SocketChannel channel, ScheduledExecutorService watch) throws IOException {
        this.channel = channel;
        this.watch = watch;
        this.in = new BufferedInputStream(channel.socket().getInputStream(), BUFFER);
        this.out = channel.socket().getOutputStream();
    }

    /**
     * Connects.
     *
     * @param watch closes connections whose peer does not take what is written; a blocking write has no timeout of its own
     */
    static AdbSocket connect(AdbServerAddress address, ScheduledExecutorService watch, Deadline deadline)
            throws AdbException {
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open(); // a channel and not a plain socket, because interrupting ends its waits
            channel.socket().setTcpNoDelay(true); // requests are small and answered one by one
            channel.socket().connect(address.socketAddress(), millis(deadline));
            refuseItself(channel);
            return new AdbSocket(channel, watch);
        } catch (IOException | IllegalArgumentException fault) {
            closeQuietly(channel);
            throw unreachable(address, fault);
        }
    }

    /** A call to a local port where nobody listens may, by TCP's rules, be answered by itself: then nobody listens. */
    private static void refuseItself(SocketChannel channel) throws IOException {
        if (Objects.equals(channel.getLocalAddress(), channel.getRemoteAddress())) {
            throw new ConnectException("Connection refused");
        }
    }

    private static AdbException unreachable(AdbServerAddress address, Exception fault) {
        if (Thread.currentThread().isInterrupted()) {
            return new AdbCancelledException("Interrupted while connecting to the adb server at " + address, fault);
        }
        return new AdbServerUnavailableException(
                "No adb server answers at " + address + " (" + fault.getMessage() + "). Start one: adb start-server",
                fault);
    }

    /** Sends a request and waits for its OKAY. */
    void request(String request, Deadline deadline) throws AdbException {
        var bytes = request.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_REQUEST) {
            throw new IllegalArgumentException("A request to the adb server has at most 65535 bytes, this one "
                    + bytes.length + ". Send long input through stdin.");
        }
        service = shown(request);
        var header = String.format("%04x", bytes.length).getBytes(StandardCharsets.US_ASCII);
        var frame = new byte[header.length + bytes.length];
        System.arraycopy(header, 0, frame, 0, header.length);
        System.arraycopy(bytes, 0, frame, header.length, bytes.length);
        write(frame, 0, frame.length, deadline);
        readStatus(deadline);
    }

    /**
     * Waits for OKAY.
     *
     * @throws AdbRefusedException on FAIL, with its text
     */
    void readStatus(Deadline deadline) throws AdbException {
        var status = readExactly(4, deadline);
        switch (new String(status, StandardCharsets.US_ASCII)) {
            case "OKAY" -> {}
            case "FAIL" -> throw closing(new AdbRefusedException(service, readText(deadline)));
            default ->
                throw garbage("an answer that begins with "
                        + HexFormat.ofDelimiter(" ").formatHex(status));
        }
    }

    /** Reads four hex digits of length and that much text; {@code 0000} is the empty text. */
    String readText(Deadline deadline) throws AdbException {
        var length = new String(readExactly(4, deadline), StandardCharsets.US_ASCII);
        if (!length.matches("[0-9a-fA-F]{4}")) {
            throw garbage("a length of '" + length + "'");
        }
        return new String(readExactly(Integer.parseInt(length, 16), deadline), StandardCharsets.UTF_8);
    }

    /** Reads that many bytes; an end before the last of them is a lost connection. */
    byte[] readExactly(int count, Deadline deadline) throws AdbException {
        var bytes = new byte[count];
        int got = 0;
        while (got < count) {
            int more = read(bytes, got, count - got, deadline);
            if (more < 0) {
                throw lost("after " + got + " of " + count + " bytes of an answer", null);
            }
            got += more;
        }
        return bytes;
    }

    /** Reads what is there, waiting for at least one byte; -1 when the other side has closed. */
    int read(byte[] bytes, int offset, int count, Deadline deadline) throws AdbException {
        try {
            channel.socket().setSoTimeout(millis(deadline));
            return in.read(bytes, offset, count);
        } catch (IOException fault) {
            throw fault(fault);
        }
    }

    /** Whether something (or the end) can be read within that time; takes nothing away. */
    boolean dataWithin(Duration time) throws AdbException {
        try {
            channel.socket().setSoTimeout((int) Math.max(1, time.toMillis()));
            in.mark(1);
            int ignored = in.read();
            in.reset();
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        } catch (IOException fault) {
            throw fault(fault);
        }
    }

    /** Whether something lies in the buffers already. */
    boolean hasData() throws AdbException {
        try {
            return in.available() > 0;
        } catch (IOException fault) {
            throw fault(fault);
        }
    }

    void write(byte[] bytes, int offset, int count, Deadline deadline) throws AdbException {
        var alarm = watch.schedule(this::expire, deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        try {
            out.write(bytes, offset, count);
        } catch (IOException fault) {
            throw fault(fault);
        } finally {
            alarm.cancel(false);
        }
    }

    /** The exception for an answer that the protocol does not know; the connection is closed. */
    AdbProtocolException garbage(String what) {
        return closing(
                new AdbProtocolException("To '" + service + "' came " + what + ", which is not the adb protocol"));
    }

    /** The exception for an end that nobody announced; the connection is closed. */
    AdbConnectionLostException lost(String when, @Nullable Throwable cause) {
        return closing(new AdbConnectionLostException("The connection for '" + service + "' ended " + when, cause));
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private AdbException fault(IOException fault) {
        if (expired || fault instanceof SocketTimeoutException) {
            return closing(new AdbTimeoutException("No end of '" + service + "' before its deadline", fault));
        }
        if (!channel.isOpen()) {
            return new AdbCancelledException("The station gave up '" + service + "'", fault);
        }
        return lost("(" + fault.getMessage() + ")", fault);
    }

    private void expire() {
        expired = true;
        close();
    }

    private <E extends AdbException> E closing(E exception) {
        close();
        return exception;
    }

    /** One line of a request for messages; a command may be a page. */
    private static String shown(String request) {
        var line = request.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    private static int millis(Deadline deadline) throws SocketTimeoutException {
        if (deadline.expired()) {
            throw new SocketTimeoutException("the deadline has passed");
        }
        return (int)
                Math.max(1, Math.min(Integer.MAX_VALUE, deadline.remaining().toMillis()));
    }

    private static void closeQuietly(@Nullable SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException alreadyGone) {
            // closing tells the other side that we left; if that cannot be told, it knows already
        }
    }
}
