package org.lethe.protocol;

import java.io.IOException;

/**
 * The other end said something that is not in the language. Whatever the request was, it may have run in part; the stream
 * cannot be used any further and is to be closed.
 */
public final class ProtocolException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 80;

    public ProtocolException(String message) {
        super(message);
    }

    /** The beginning of a line, for a message; the line itself may be of any length and origin. */
    static String quote(String line) {
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
