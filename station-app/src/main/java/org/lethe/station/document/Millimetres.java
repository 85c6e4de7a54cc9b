package org.lethe.station.document;

/** Lengths on paper; PDF counts in points of 1/72 inch (ISO 32000-1, section 8.3.2.3). */
final class Millimetres {
    static final double PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;

    private Millimetres() {}

    static float points(double millimetres) {
        return (float) (millimetres * POINTS_PER_INCH / PER_INCH);
    }
}
