package org.lethe.station.document;

import java.util.Arrays;
import java.util.Optional;

/** Sizes of labels in millimetres. */
public enum LabelSize {
    /** Single labels, 62 mm wide, 40 mm high; code and text side by side. */
    SHEET("62x40", 62, 40, 62),
    /** A roll of 58 mm, of which such printers reach 48; code and text under each other. */
    ROLL("58", 58, 86, 48);

    private final String word;
    private final double width;
    private final double height;
    private final double printable;

    LabelSize(String word, double width, double height, double printable) {
        this.word = word;
        this.width = width;
        this.height = height;
        this.printable = printable;
    }

    /** As settings and options name it. */
    public String word() {
        return word;
    }

    /** Width in millimetres. */
    public double width() {
        return width;
    }

    /** Height in millimetres. */
    public double height() {
        return height;
    }

    /** Width, in the middle, that printers of such labels reach. */
    double printable() {
        return printable;
    }

    /** The size of a word. */
    public static Optional<LabelSize> named(String word) {
        return Arrays.stream(values()).filter(size -> size.word.equals(word)).findFirst();
    }
}
