package org.lethe.station.ui;

/**
 * A QR code as a square of modules. The window draws it and does not know how it is encoded.
 *
 * @param size modules a side, quiet zone included
 * @param dark which of them are dark
 */
public record QrMatrix(int size, Modules dark) {
    /** Tells dark modules from light ones. */
    @FunctionalInterface
    public interface Modules {
        /** Whether the module at a column and row, counted from the top left of the quiet zone, is dark. */
        boolean isDark(int column, int row);
    }
}
