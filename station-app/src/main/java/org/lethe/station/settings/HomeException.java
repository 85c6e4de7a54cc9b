package org.lethe.station.settings;

/** The data directory cannot be used; the message says why and what to do. Nothing was changed in it. */
public final class HomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HomeException(String message) {
        super(message);
    }

    HomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
