package org.lethe.station.cli;

/** How many columns a terminal gives to a text: Chinese characters take two (Unicode Standard Annex 11, "wide"). */
final class DisplayWidth {
    private DisplayWidth() {}

    /** Columns of a text without control characters. */
    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, filled up with blanks to so many columns; a longer one stays as it is. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int character) {
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return isWithin(c, 0x1100, 0x115F)
                || isWithin(c, 0x2E80, 0xA4CF)
                || isWithin(c, 0xAC00, 0xD7A3)
                || isWithin(c, 0xF900, 0xFAFF)
                || isWithin(c, 0xFE30, 0xFE6F)
                || isWithin(c, 0xFF00, 0xFF60)
                || isWithin(c, 0xFFE0, 0xFFE6)
                || isWithin(c, 0x20000, 0x3FFFD);
    }

    private static boolean isWithin(int c, int first, int last) {
        return first <= c && c <= last;
    }
}
