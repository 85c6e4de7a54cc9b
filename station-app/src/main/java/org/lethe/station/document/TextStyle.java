package org.lethe.station.document;

/**
 * How a text is set.
 *
 * @param size in points
 * @param bold whether it is heavier than the rest
 * @param ink its colour
 */
record TextStyle(float size, boolean bold, Ink ink) {
    /** From one base line to the next. */
    private static final float LEADING = 1.4f;

    static TextStyle of(double size, Ink ink) {
        return new TextStyle((float) size, false, ink);
    }

    TextStyle inBold() {
        return new TextStyle(size, true, ink);
    }

    TextStyle in(Ink other) {
        return new TextStyle(size, bold, other);
    }

    float leading() {
        return size * LEADING;
    }
}
