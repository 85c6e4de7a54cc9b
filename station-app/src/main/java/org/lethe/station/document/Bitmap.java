package org.lethe.station.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A label in the dots of its printer: black or white, nothing between. */
final class Bitmap {
    /** A dot of which more than a third is covered is black, so that thin strokes of Chinese characters survive. */
    private static final int LIGHTEST_BLACK = 170;

    private final BufferedImage image;

    private Bitmap(BufferedImage image) {
        this.image = image;
    }

    /** Renders the only page of a PDF. */
    static Bitmap of(byte[] pdf, int width, int height, Resolution resolution) throws IOException {
        var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = grey.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, width, height);
        try (var document = Loader.loadPDF(pdf)) {
            new PDFRenderer(document).renderPageToGraphics(0, graphics, 1 / resolution.dot());
        } finally {
            graphics.dispose();
        }
        return new Bitmap(grey);
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    boolean isBlack(int x, int y) {
        return image.getRaster().getSample(x, y, 0) <= LIGHTEST_BLACK;
    }

    byte[] png() throws IOException {
        var sharp = new BufferedImage(width(), height(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height(); y++) {
            for (int x = 0; x < width(); x++) {
                sharp.getRaster().setSample(x, y, 0, isBlack(x, y) ? 0 : 1);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(sharp, "png", out);
        return out.toByteArray();
    }
}
