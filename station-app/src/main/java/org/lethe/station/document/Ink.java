package org.lethe.station.document;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The colours of documents. Each stays what it is in black and white: dark bands dark, marks light. */
enum Ink {
    BLACK(0x000000),
    WHITE(0xFFFFFF),
    /** Names of values. */
    QUIET(0x555555),
    /** Lines between rows. */
    HAIRLINE(0xC8C8C8),
    /** Words across a page that must not hide what stands on it. */
    WATERMARK(0xE4E4E4),
    /** Erased. */
    GREEN(0x1B7F3B),
    /** Not erased, or not known. */
    RED(0xB00020),
    /** About a virtual phone. */
    GREY(0x6B6B6B);

    private static final float FULL = 255f;

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    void dip(PDPageContentStream stream) throws IOException {
        stream.setNonStrokingColor(part(16), part(8), part(0));
        stream.setStrokingColor(part(16), part(8), part(0));
    }

    private float part(int shift) {
        return (rgb >> shift & 0xFF) / FULL;
    }
}
