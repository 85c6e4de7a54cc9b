package org.lethe.station.adb;

/**
 * The other side said something that the protocol does not know, or more than the station is ready to hold. What was
 * asked for MAY have run. The connection is closed. Repeating is pointless: it is a bug here, or a server or phone that
 * is none; the message keeps what came.
 */
public final class AdbProtocolException extends AdbException {
    private static final long serialVersionUID = 1L;

    AdbProtocolException(String message) {
        super(message, null);
    }
}
