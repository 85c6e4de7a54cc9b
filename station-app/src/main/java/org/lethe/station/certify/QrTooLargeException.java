package org.lethe.station.certify;

/** A QR code has no room where it should stand. Nothing was written or printed; the message says what to shorten. */
public final class QrTooLargeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    QrTooLargeException(String message) {
        super(message);
    }
}
