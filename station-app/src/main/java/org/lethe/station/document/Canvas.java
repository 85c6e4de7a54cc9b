package org.lethe.station.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.lethe.station.certify.QrImage;

/** One page to draw on, in points from its lower left corner. What is drawn is either tagged or an artifact, never neither. */
final class Canvas implements Closeable {
    /** A font is made bold by an outline of this part of its size: few Chinese fonts come with a bold sister. */
    private static final float BOLD_OUTLINE = 0.035f;

    private final TaggedPdf pdf;
    private final FontSet fonts;
    private final PDPage page;
    private final PDPageContentStream stream;

    /** Something that is drawn. */
    @FunctionalInterface
    interface Drawing {
        void draw() throws IOException;
    }

    Canvas(TaggedPdf pdf, FontSet fonts, PDPage page) throws IOException {
        this.pdf = pdf;
        this.fonts = fonts;
        this.page = page;
        this.stream = new PDPageContentStream(pdf.document(), page, AppendMode.APPEND, true, true);
    }

    /** Draws something that belongs to an element of the document's structure. */
    void tagged(PDStructureElement element, Drawing drawing) throws IOException {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, pdf.take(page, element));
        stream.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
        drawing.draw();
        stream.endMarkedContent();
    }

    /** Draws something that says nothing: lines, watermarks, page numbers. */
    void artifact(Drawing drawing) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        stream.endMarkedContent();
    }

    void text(String text, TextStyle style, float x, float baseline) throws IOException {
        text(text, style, Matrix.getTranslateInstance(x, baseline));
    }

    /** Draws a text turned to the left by an angle in degrees around its beginning. */
    void turnedText(String text, TextStyle style, float x, float y, double degrees) throws IOException {
        text(text, style, Matrix.getRotateInstance(Math.toRadians(degrees), x, y));
    }

    private void text(String text, TextStyle style, Matrix place) throws IOException {
        style.ink().dip(stream);
        stream.beginText();
        stream.setTextMatrix(place);
        stream.setRenderingMode(style.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setLineWidth(style.size() * BOLD_OUTLINE);
        for (var run : fonts.runs(text)) {
            stream.setFont(run.font(), style.size());
            stream.showText(run.text());
        }
        stream.endText();
    }

    void box(Ink ink, float x, float y, float width, float height) throws IOException {
        ink.dip(stream);
        stream.addRect(x, y, width, height);
        stream.fill();
    }

    /** Draws a QR code with its quiet zone on white; every row of dark modules side by side is one rectangle. */
    void code(QrImage code, float x, float y, float module) throws IOException {
        var side = code.size() * module;
        box(Ink.WHITE, x, y, side, side);
        Ink.BLACK.dip(stream);
        for (int row = 0; row < code.size(); row++) {
            var line = row;
            bars(code.size(), column -> code.isDark(column, line), x, y + side - (row + 1) * module, module, module);
        }
        stream.fill();
    }

    /** Draws bars upwards from a base line, for example of a Code 128. */
    void bars(boolean[] dark, float x, float y, float module, float height) throws IOException {
        Ink.BLACK.dip(stream);
        bars(dark.length, column -> dark[column], x, y, module, height);
        stream.fill();
    }

    private void bars(int count, IntPredicate dark, float x, float y, float module, float height) throws IOException {
        int start = 0;
        while (start < count) {
            int end = start;
            while (end < count && dark.test(end)) {
                end++;
            }
            if (end > start) {
                stream.addRect(x + start * module, y, (end - start) * module, height);
            }
            start = end + 1;
        }
    }

    /** Draws lines from point to point, given as x and y by turns. */
    void lines(Ink ink, float width, float... points) throws IOException {
        ink.dip(stream);
        stream.setLineWidth(width);
        stream.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            stream.lineTo(points[i], points[i + 1]);
        }
        stream.stroke();
    }

    /** Runs a drawing in a coordinate system that is turned to the left by 90 degrees around a point. */
    void turned(float x, float y, Drawing drawing) throws IOException {
        stream.saveGraphicsState();
        stream.transform(Matrix.getRotateInstance(Math.PI / 2, x, y));
        drawing.draw();
        stream.restoreGraphicsState();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
