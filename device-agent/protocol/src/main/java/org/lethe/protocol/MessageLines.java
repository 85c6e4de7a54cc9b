package org.lethe.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes a stream apart into lines of UTF-8, without ever holding more than the longest line allowed. */
public final class MessageLines {
    /** 1 MiB: the extents of a 2 TB phone in files of 256 MiB take a tenth of it. */
    public static final int LONGEST_LINE = 1 << 20;

    private static final int BUFFER = 8192;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int end;

    public MessageLines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end, or empty when the stream is over. What stands behind the last line end is no message,
     * because its rest was lost; it is dropped.
     *
     * @throws ProtocolException when a line is longer than {@link #LONGEST_LINE} bytes
     */
    public Optional<String> read() throws IOException {
        line.reset();
        while (next < end || refill()) {
            if (takeToLineEnd()) {
                return Optional.of(new String(line.toByteArray(), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private boolean refill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private boolean takeToLineEnd() throws ProtocolException {
        int stop = next;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        if (line.size() + stop - next > LONGEST_LINE) {
            throw new ProtocolException("A line of the agent's protocol is longer than " + LONGEST_LINE + " bytes");
        }
        line.write(buffer, next, stop - next);
        next = stop + 1;
        return stop < end;
    }
}
