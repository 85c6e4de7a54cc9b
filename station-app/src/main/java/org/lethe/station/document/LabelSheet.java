package org.lethe.station.document;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.lethe.station.certify.Code128;
import org.lethe.station.certify.QrImage;
import org.lethe.station.document.Label.Form;

/** The surface of a label. Places and lengths are dots from the upper left corner; methods return where to go on below. */
final class LabelSheet {
    private static final float LARGEST_TEXT = 7.5f;
    /** Of what a model may be called at most, even this much is read without a glass. */
    private static final float SMALLEST_TEXT = 4;

    private static final float TEXT_STEP = 0.25f;
    private static final float TEXT_LEADING = 1.15f;

    private final TaggedPdf pdf;
    private final Canvas canvas;
    private final FontSet fonts;
    private final Form form;
    private final LineBreaker breaker;
    private final float dot;

    LabelSheet(TaggedPdf pdf, Canvas canvas, FontSet fonts, Form form, Locale language) {
        this.pdf = pdf;
        this.canvas = canvas;
        this.fonts = fonts;
        this.form = form;
        this.breaker = new LineBreaker(fonts, language);
        this.dot = form.resolution().dot();
    }

    void figure(QrImage code, int module, int left, int top, String description) throws IOException {
        var element = pdf.element(pdf.root(), "Figure");
        element.setAlternateDescription(description);
        canvas.tagged(element, () -> canvas.code(code, left * dot, y(top + code.size() * module), module * dot));
    }

    /** Light words on a dark bar. */
    int head(String words, Ink ink, int left, int top, int width, int height) throws IOException {
        return head(words, ink, left, top, width, height, 0);
    }

    /** Light words and a tick on a dark bar. */
    int tickedHead(String words, Ink ink, int left, int top, int width, int height) throws IOException {
        int below = head(words, ink, left, top, width, height, height);
        float x = left * dot;
        float unit = height * dot;
        float foot = y(top + height);
        canvas.artifact(() -> canvas.lines(
                Ink.WHITE,
                unit * 0.14f,
                x + unit * 0.18f,
                foot + unit * 0.5f,
                x + unit * 0.4f,
                foot + unit * 0.25f,
                x + unit * 0.8f,
                foot + unit * 0.8f));
        return below;
    }

    private int head(String words, Ink ink, int left, int top, int width, int height, int indent) throws IOException {
        canvas.artifact(() -> canvas.box(ink, left * dot, y(top + height), width * dot, height * dot));
        var style = fitted(words, (width - indent) * dot * 0.86f, height * dot * 0.72f);
        var x = (left + indent) * dot + ((width - indent) * dot - fonts.width(words, style.size())) / 2;
        var baseline = y(top + height) + (height * dot - style.size() * 0.72f) / 2;
        canvas.tagged(pdf.element(pdf.root(), "H1"), () -> canvas.text(words, style, x, baseline));
        return top + height + form.resolution().dots(1);
    }

    /**
     * Lines of text, the first in bold, in the largest size in which all of them fit above a place.
     *
     * @param foot the place, in dots from above
     */
    void texts(List<String> paragraphs, int left, int top, int width, int foot) throws IOException {
        float size = LARGEST_TEXT;
        while (size > SMALLEST_TEXT && height(paragraphs, size, width) > (foot - top) * dot) {
            size -= TEXT_STEP;
        }
        float y = y(top);
        for (int i = 0; i < paragraphs.size(); i++) {
            y = text(paragraphs.get(i), new TextStyle(size, i == 0, Ink.BLACK), left * dot, y, width * dot);
        }
    }

    private float height(List<String> paragraphs, float size, int width) throws IOException {
        int lines = 0;
        for (var paragraph : paragraphs) {
            lines += breaker.lines(paragraph, size, width * dot).size();
        }
        return lines * size * TEXT_LEADING;
    }

    private float text(String paragraph, TextStyle style, float x, float top, float width) throws IOException {
        var element = pdf.element(pdf.root(), "P");
        float y = top;
        for (var line : breaker.lines(paragraph, style.size(), width)) {
            y -= style.size() * TEXT_LEADING;
            var baseline = y + style.size() * (TEXT_LEADING - 1);
            canvas.tagged(element, () -> canvas.text(line, style, x, baseline));
        }
        return y;
    }

    /** A code along the right edge, read from below, its digits outside. */
    void uprightBars(boolean[] bars, int module, int height, int digitsHeight, String digits, TextStyle style)
            throws IOException {
        int length = bars.length * module;
        int foot = (form.heightDots() + length) / 2;
        requireQuietZone(form.heightDots(), length, module);
        var element = barCode(digits);
        float right = form.widthDots() * dot - dot * digitsHeight / 3;
        canvas.tagged(
                element,
                () -> canvas.turned((int) (right / dot) * dot, y(foot), () -> {
                    canvas.bars(bars, 0, digitsHeight * dot, module * dot, height * dot);
                    canvas.text(
                            digits,
                            style,
                            (length * dot - fonts.width(digits, style.size())) / 2,
                            dot * digitsHeight / 4);
                }));
    }

    /** A code from left to right in the middle, its digits below. */
    int flatBars(boolean[] bars, int module, int top, int height, String digits, TextStyle style) throws IOException {
        int length = bars.length * module;
        int left = (form.widthDots() - length) / 2;
        requireQuietZone(form.resolution().dots(form.size().printable()), length, module);
        canvas.tagged(
                barCode(digits), () -> canvas.bars(bars, left * dot, y(top + height), module * dot, height * dot));
        var x = (form.widthDots() * dot - fonts.width(digits, style.size())) / 2;
        var baseline = y(top + height) - style.size();
        canvas.tagged(pdf.element(pdf.root(), "P"), () -> canvas.text(digits, style, x, baseline));
        return top + height + (int) Math.ceil(style.leading() / dot);
    }

    void frame(Ink ink, int width) throws IOException {
        int right = form.widthDots() - width;
        int foot = form.heightDots() - width;
        canvas.artifact(() -> {
            canvas.box(ink, 0, y(form.heightDots()), width * dot, form.heightDots() * dot);
            canvas.box(ink, right * dot, y(form.heightDots()), width * dot, form.heightDots() * dot);
            canvas.box(ink, 0, y(width), form.widthDots() * dot, width * dot);
            canvas.box(ink, 0, y(foot + width), form.widthDots() * dot, width * dot);
        });
    }

    void cross(Ink ink, int left, int top, int side) throws IOException {
        float x = left * dot;
        float unit = side * dot;
        float foot = y(top + side);
        float low = unit * 0.15f;
        float high = unit * 0.85f;
        canvas.artifact(() -> {
            canvas.lines(ink, unit * 0.16f, x + low, foot + low, x + high, foot + high);
            canvas.lines(ink, unit * 0.16f, x + low, foot + high, x + high, foot + low);
        });
    }

    private PDStructureElement barCode(String digits) {
        var element = pdf.element(pdf.root(), "Figure");
        element.setAlternateDescription("Code 128: " + digits);
        return element;
    }

    private static void requireQuietZone(int room, int length, int module) {
        if (length + 2 * Code128.QUIET_ZONE * module > room) {
            throw new IllegalArgumentException("The Code 128 does not fit on this label; use larger labels");
        }
    }

    private TextStyle fitted(String words, float width, float largest) throws IOException {
        var needed = fonts.width(words, largest);
        return new TextStyle(needed <= width ? largest : largest * width / needed, true, Ink.WHITE);
    }

    /** From dots below the upper edge to points above the lower one. */
    private float y(int dots) {
        return Millimetres.points(form.size().height()) - dots * dot;
    }
}
