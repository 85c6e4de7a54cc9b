package org.lethe.station.adb;

import org.jspecify.annotations.Nullable;

/**
 * The station itself gave up: the waiting thread was interrupted, or another thread closed the connection. What was asked
 * for MAY have run. The connection is closed. The caller should end too; if the thread was interrupted, it still is.
 */
public final class AdbCancelledException extends AdbException {
    private static final long serialVersionUID = 1L;

    AdbCancelledException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
