package org.lethe.station.adb;

import org.jspecify.annotations.Nullable;

/**
 * The connection ended before the answer was complete: the cable was pulled, the phone went down, or the adb server
 * ended. What was asked for MAY have run, in part or whole. The connection cannot be used again, and the transport id is
 * most likely dead. The caller must look at the phone again, proving that it is the same one, before it repeats anything.
 */
public final class AdbConnectionLostException extends AdbException {
    private static final long serialVersionUID = 1L;

    AdbConnectionLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
