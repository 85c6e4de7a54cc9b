package org.lethe.station.certify;

import java.nio.file.Path;

/**
 * The station's signing key cannot be used. Nothing was signed and no other key was made; the caller shows the message,
 * which says what to do, and starts no erasure, because it could not be certified.
 */
public final class KeyFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyFileException(Path file, String what) {
        super(message(file, what));
    }

    KeyFileException(Path file, String what, Throwable cause) {
        super(message(file, what), cause);
    }

    private static String message(Path file, String what) {
        return "The signing key " + file + " " + what;
    }
}
