package org.lethe.station.pos;

/** The station cannot be reached by sales systems as the settings say; the message says what to do. Nothing listens. */
public final class PosException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PosException(String message) {
        super(message);
    }

    PosException(String message, Throwable cause) {
        super(message, cause);
    }
}
