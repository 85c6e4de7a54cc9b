package org.lethe.station.document;

import java.util.Arrays;
import java.util.Optional;

/** How fine a label printer prints. */
public enum Resolution {
    /** Eight dots a millimetre: what is sold as 203 dpi. */
    DPI_203(203, 8),
    /** 300 dots an inch. */
    DPI_300(300, 300 / Millimetres.PER_INCH);

    /** A module must be as wide as four dots at 203 dpi, half a millimetre: seen to be read by scanners and phones every time. */
    private static final double MODULE = 0.5;

    private final int dpi;
    private final double dotsPerMillimetre;

    Resolution(int dpi, double dotsPerMillimetre) {
        this.dpi = dpi;
        this.dotsPerMillimetre = dotsPerMillimetre;
    }

    /** As printers are sold. */
    public int dpi() {
        return dpi;
    }

    /** The resolution that is sold under a number. */
    public static Optional<Resolution> ofDpi(int dpi) {
        return Arrays.stream(values()).filter(each -> each.dpi == dpi).findFirst();
    }

    /** Whole dots in a length. */
    int dots(double millimetres) {
        return (int) (millimetres * dotsPerMillimetre);
    }

    /** Side of a dot in points. */
    float dot() {
        return Millimetres.points(1 / dotsPerMillimetre);
    }

    /** The fewest dots that a module of a QR code may have. */
    int smallestModule() {
        return (int) Math.ceil(MODULE * dotsPerMillimetre);
    }
}
