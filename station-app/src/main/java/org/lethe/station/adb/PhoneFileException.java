package org.lethe.station.adb;

/**
 * The phone refused a file operation ({@code Permission denied}, {@code No space left on device}), or what it holds after
 * a push is not what was sent. The operation failed; after a refused push a part of the file MAY lie on the phone. The
 * line works. The caller may decide on the phone's words, {@link #reason()}.
 */
public final class PhoneFileException extends AdbException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    PhoneFileException(String operation, String path, String reason) {
        super("Could not " + operation + " " + path + " on the phone: " + reason, null);
        this.reason = reason;
    }

    /** The phone's own words, as they came. */
    public String reason() {
        return reason;
    }
}
