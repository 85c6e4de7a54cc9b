package org.lethe.station.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.QrText;

/**
 * The label that is stuck on a phone. There are two, and nobody can take one for the other even in black and white: the label
 * of an erased phone has a tick, a QR code and the POS code; the red one has a dark head that says "do not sell" in both
 * languages, a cross, and nothing that can be scanned. PDF, picture and ZPL are one drawing.
 */
public final class Label {
    private final Form form;
    private final byte[] pdf;

    /**
     * What a label is printed on.
     *
     * @param size of the label
     * @param resolution of the printer; every module of a code is a whole number of its dots
     */
    public record Form(LabelSize size, Resolution resolution) {
        int widthDots() {
            return resolution.dots(size.width());
        }

        int heightDots() {
            return resolution.dots(size.height());
        }
    }

    /** @param pdf one page of the form's size */
    Label(Form form, byte[] pdf) {
        this.form = form;
        this.pdf = pdf;
    }

    /**
     * Draws a label.
     *
     * @param qr what the QR code says
     * @throws NoFontException when this computer has no font for it
     * @throws IllegalArgumentException when the QR code does not fit with modules of half a millimetre
     */
    public static Label of(Document document, QrText qr, Form form, Layout layout) {
        try {
            return new Label(form, new LabelDrawing(document, qr, form, layout).pdf());
        } catch (IOException fault) {
            throw new UncheckedIOException(
                    "Could not read the fonts " + layout.fonts().files(), fault);
        }
    }

    /** The label as a PDF whose page is the label. */
    public byte[] pdf() {
        return pdf.clone();
    }

    /** The label as a picture, one pixel a dot of the printer. */
    public byte[] png() {
        try {
            return bitmap().png();
        } catch (IOException fault) {
            throw new UncheckedIOException("Could not write a picture into memory", fault);
        }
    }

    /** The label in ZPL, for a printer of the form's resolution. */
    public byte[] zpl() {
        try {
            return Zpl.of(bitmap());
        } catch (IOException fault) {
            throw new UncheckedIOException("Could not read the label that was just drawn", fault);
        }
    }

    private Bitmap bitmap() throws IOException {
        return Bitmap.of(pdf, form.widthDots(), form.heightDots(), form.resolution());
    }
}
