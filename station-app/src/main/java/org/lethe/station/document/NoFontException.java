package org.lethe.station.document;

/**
 * There is no font in which a document could be set. Nothing was written or printed; a font has to be installed, or named
 * in the settings.
 */
public final class NoFontException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoFontException(String message) {
        super(message);
    }
}
