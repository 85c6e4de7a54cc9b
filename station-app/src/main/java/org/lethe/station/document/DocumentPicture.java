package org.lethe.station.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a document as a picture for a screen. It is drawn from the PDF itself, so it shows what would be printed. */
public final class DocumentPicture {
    private DocumentPicture() {}

    /**
     * Renders a page.
     *
     * @param pdf a document of {@link DocumentPdf}; never one of strangers
     * @param dpi dots an inch; a screen has about 96
     * @return a PNG
     */
    public static byte[] ofFirstPage(byte[] pdf, int dpi) {
        try (var document = Loader.loadPDF(pdf)) {
            return png(new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.RGB));
        } catch (IOException fault) {
            throw new UncheckedIOException("Could not render a document that was just drawn", fault);
        }
    }

    private static byte[] png(BufferedImage page) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(page, "png", out);
        return out.toByteArray();
    }
}
