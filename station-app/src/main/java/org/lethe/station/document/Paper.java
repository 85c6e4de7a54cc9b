package org.lethe.station.document;

import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The paper of certificates and reports. */
public enum Paper {
    /** ISO 216, nearly everywhere. */
    A4(210, 297),
    /** ANSI A, North America. */
    LETTER(215.9, 279.4);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Width in millimetres. */
    public double width() {
        return width;
    }

    /** Height in millimetres. */
    public double height() {
        return height;
    }

    /** The paper of a name, whatever its case: {@code a4} or {@code letter}. */
    public static Optional<Paper> named(String name) {
        return Arrays.stream(values())
                .filter(paper -> paper.name().equalsIgnoreCase(name))
                .findFirst();
    }

    PDRectangle rectangle() {
        return new PDRectangle(Millimetres.points(width), Millimetres.points(height));
    }
}
