package org.lethe.station.adb;

import org.jspecify.annotations.Nullable;

/**
 * No adb server could be reached, or what answers at its port is no adb server. Nothing ran on any phone. There is no
 * connection. The caller may start a server with {@link AdbServer#ensureRunning} and ask again; if that throws this too,
 * a person must act, and the message says on what.
 */
public final class AdbServerUnavailableException extends AdbException {
    private static final long serialVersionUID = 1L;

    AdbServerUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
