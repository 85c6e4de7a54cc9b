package org.lethe.station.adb;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the line between station and phone. Each kind answers three questions: did anything run on the phone? can
 * the connection still be used? what may the caller do? An answer of the phone that merely displeases (exit code 1, "not
 * allowed") is no fault and no exception.
 */
public abstract sealed class AdbException extends IOException
        permits AdbServerUnavailableException,
                AdbRefusedException,
                AdbConnectionLostException,
                AdbTimeoutException,
                AdbCancelledException,
                AdbProtocolException,
                PhoneFileException {
    private static final long serialVersionUID = 1L;

    AdbException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
