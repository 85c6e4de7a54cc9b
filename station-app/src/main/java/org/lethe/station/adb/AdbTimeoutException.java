package org.lethe.station.adb;

import org.jspecify.annotations.Nullable;

/**
 * No answer came before the deadline. What was asked for MAY have run or may still run. The station has closed the
 * connection, so nothing of a late answer can be mistaken for another one. The caller must find out by other means (list,
 * a harmless command) whether the phone still answers, and must not repeat anything that is not repeatable.
 */
public final class AdbTimeoutException extends AdbException {
    private static final long serialVersionUID = 1L;

    AdbTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
