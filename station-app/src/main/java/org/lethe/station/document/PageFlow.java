package org.lethe.station.document;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.lethe.station.certify.QrImage;

/**
 * Fills pages from top to bottom: headings, paragraphs, tables and one figure at the right. Texts of any length wrap and go
 * on on the next page; nothing is ever cut off. At the end every page gets its number.
 */
final class PageFlow {
    private static final float MARGIN = Millimetres.points(18);
    private static final float FOOT = Millimetres.points(20);
    private static final float GAP = Millimetres.points(4);
    private static final float CELL_GAP = Millimetres.points(3);
    private static final float HAIR = 0.4f;
    /** A heading at the foot of a page, its text on the next, is worse than some white. */
    private static final float HEADING_ROOM = Millimetres.points(26);

    static final TextStyle BODY = TextStyle.of(9.5, Ink.BLACK);
    static final TextStyle QUIET = BODY.in(Ink.QUIET);
    private static final TextStyle HEADING = TextStyle.of(12, Ink.BLACK).inBold();
    private static final TextStyle FOOTER = TextStyle.of(8, Ink.QUIET);

    private final TaggedPdf pdf;
    private final Paper paper;
    private final FontSet fonts;
    private final LineBreaker breaker;
    private final Furniture furniture;
    private final List<PDPage> pages = new ArrayList<>();

    private Canvas canvas;
    private float y;
    private float figureLeft;
    private float figureBottom;

    /**
     * What every page bears.
     *
     * @param watermark words across the page; empty for none
     * @param edge colour of the band along the upper edge
     * @param footer what stands beside the page's number
     */
    record Furniture(String watermark, Ink edge, String footer) {}

    PageFlow(TaggedPdf pdf, Paper paper, FontSet fonts, Locale language, Furniture furniture) throws IOException {
        this.pdf = pdf;
        this.paper = paper;
        this.fonts = fonts;
        this.breaker = new LineBreaker(fonts, language);
        this.furniture = furniture;
        this.canvas = newPage();
    }

    /** Big words on a band over the whole width, each line as large as it fits. */
    void banner(Ink ink, String type, List<String> lines, float size) throws IOException {
        var style = TextStyle.of(size, Ink.WHITE).inBold();
        var height = lines.size() * style.leading() + GAP;
        var top = y;
        canvas.artifact(() -> canvas.box(ink, 0, top - height, width(), height));
        y -= GAP / 2;
        var element = pdf.element(pdf.root(), type);
        for (var line : lines) {
            var fitted = fitted(line, style);
            y -= style.leading();
            canvas.tagged(element, () -> canvas.text(line, fitted, MARGIN, y + style.leading() - style.size()));
        }
        y = top - height - GAP;
    }

    /** A heading of the second level. */
    void heading(String text) throws IOException {
        clearFigure();
        if (y - HEADING_ROOM < FOOT) {
            canvas = newPage();
        }
        y -= GAP;
        lines(pdf.element(pdf.root(), "H2"), text, HEADING);
        y -= GAP / 3;
    }

    void paragraph(String text, TextStyle style) throws IOException {
        lines(pdf.element(pdf.root(), "P"), text, style);
        y -= style.size() / 2;
    }

    /** A figure at the right margin; what follows flows beside it. */
    void figure(QrImage code, float side, String description, String caption) throws IOException {
        var element = pdf.element(pdf.root(), "Figure");
        element.setAlternateDescription(description);
        figureLeft = width() - MARGIN - side;
        var bottom = y - side;
        canvas.tagged(element, () -> canvas.code(code, figureLeft, bottom, side / code.size()));
        figureBottom = bottom;
        var style = FOOTER.in(Ink.BLACK);
        var words = pdf.element(pdf.root(), "Caption");
        for (var line : breaker.lines(caption, style.size(), side)) {
            figureBottom -= style.leading();
            canvas.tagged(words, () -> canvas.text(line, style, figureLeft, figureBottom + style.size() / 2));
        }
    }

    /** A table; its columns take these parts of the width. */
    Table table(double... columns) {
        return new Table(pdf.element(pdf.root(), "Table"), columns);
    }

    /** Rows under each other, each at least partly on the page on which it begins. */
    final class Table {
        private final PDStructureElement element;
        private final double[] columns;
        /** Columns stay where they began, also below the figure beside them. */
        private final float right = right();

        private Table(PDStructureElement element, double... columns) {
            this.element = element;
            this.columns = columns;
        }

        /** A row that names the columns. */
        Table head(String... cells) throws IOException {
            row("Column", List.of(QUIET, QUIET, QUIET), cells);
            return this;
        }

        /** A row whose first cell names the others. */
        @CanIgnoreReturnValue
        Table row(String... cells) throws IOException {
            row("Row", List.of(QUIET, BODY, BODY), cells);
            return this;
        }

        private void row(String scope, List<TextStyle> styles, String... cells) throws IOException {
            var row = pdf.element(element, "TR");
            var elements = new ArrayList<PDStructureElement>();
            var lines = new ArrayList<List<String>>();
            var lefts = lefts();
            int height = 0;
            for (int column = 0; column < cells.length; column++) {
                var isHead = column == 0 || scope.equals("Column");
                elements.add(isHead ? heading(row, scope) : pdf.element(row, "TD"));
                var room = lefts.get(column + 1) - lefts.get(column) - CELL_GAP;
                lines.add(breaker.lines(cells[column], BODY.size(), room));
                height = Math.max(height, lines.get(column).size());
            }
            for (int line = 0; line < height; line++) {
                advance(BODY);
                for (int column = 0; column < cells.length; column++) {
                    cell(elements.get(column), lines.get(column), line, styles.get(column), lefts.get(column));
                }
            }
            rule(lefts.get(columns.length) - CELL_GAP);
        }

        private void cell(PDStructureElement cell, List<String> lines, int line, TextStyle style, float left)
                throws IOException {
            if (line < lines.size()) {
                canvas.tagged(cell, () -> canvas.text(lines.get(line), style, left, y));
            }
        }

        private PDStructureElement heading(PDStructureElement row, String scope) {
            var cell = pdf.element(row, "TH");
            var attributes = new PDTableAttributeObject();
            attributes.setScope(scope);
            cell.addAttribute(attributes);
            return cell;
        }

        /** Where each column begins, and where the last one ends. */
        private List<Float> lefts() {
            var room = right - MARGIN + CELL_GAP;
            var lefts = new ArrayList<Float>();
            float left = MARGIN;
            lefts.add(left);
            for (double column : columns) {
                left += (float) (column * room);
                lefts.add(left);
            }
            return lefts;
        }
    }

    /** A line to sign on, with the name of who is to sign. */
    void signatureLine(String who) throws IOException {
        y -= 2 * GAP;
        paragraph(who, QUIET);
        canvas.artifact(() -> canvas.box(Ink.BLACK, MARGIN + width() / 3, y + BODY.size() / 2, width() / 2, HAIR));
    }

    /** Goes on below the figure. */
    void clearFigure() {
        if (y > figureBottom && figureBottom > 0) {
            y = figureBottom;
        }
        figureBottom = 0;
    }

    private void lines(PDStructureElement element, String text, TextStyle style) throws IOException {
        for (var line : breaker.lines(text, style.size(), right() - MARGIN)) {
            advance(style);
            canvas.tagged(element, () -> canvas.text(line, style, MARGIN, y));
        }
    }

    private void rule(float right) throws IOException {
        y -= BODY.size() * 0.45f;
        canvas.artifact(() -> canvas.box(Ink.HAIRLINE, MARGIN, y, right - MARGIN, HAIR));
        y -= BODY.size() * 0.15f;
    }

    /** Moves to the base line of the next line, on the next page where this one is full. */
    private void advance(TextStyle style) throws IOException {
        if (y - style.leading() < FOOT) {
            canvas = newPage();
        }
        y -= style.leading();
    }

    private float right() {
        return y > figureBottom && figureBottom > 0 ? figureLeft - 2 * CELL_GAP : width() - MARGIN;
    }

    private float width() {
        return paper.rectangle().getWidth();
    }

    private Canvas newPage() throws IOException {
        if (!pages.isEmpty()) {
            canvas.close();
        }
        var page = pdf.addPage(paper.rectangle());
        pages.add(page);
        figureBottom = 0;
        y = paper.rectangle().getHeight();
        var fresh = new Canvas(pdf, fonts, page);
        fresh.artifact(() -> mark(fresh));
        y -= pages.size() == 1 ? Millimetres.points(4) : MARGIN;
        return fresh;
    }

    private void mark(Canvas page) throws IOException {
        page.box(furniture.edge(), 0, y - Millimetres.points(4), width(), Millimetres.points(4));
        if (!furniture.watermark().isEmpty()) {
            var style = fitted(
                    furniture.watermark(), TextStyle.of(64, Ink.WATERMARK).inBold());
            for (double part : new double[] {0.12, 0.42, 0.72}) {
                page.turnedText(furniture.watermark(), style, MARGIN, (float) (part * y), 14);
            }
        }
    }

    /** The style in the largest size, up to its own, in which a line fits between the margins. */
    private TextStyle fitted(String line, TextStyle style) throws IOException {
        var room = width() - 2 * MARGIN;
        var needed = fonts.width(line, style.size());
        return needed <= room ? style : new TextStyle(style.size() * room / needed, style.bold(), style.ink());
    }

    /** Ends the last page and numbers them all. */
    void finish() throws IOException {
        canvas.close();
        for (int i = 0; i < pages.size(); i++) {
            var number = (i + 1) + " / " + pages.size();
            try (var page = new Canvas(pdf, fonts, pages.get(i))) {
                page.artifact(() -> {
                    page.text(furniture.footer(), FOOTER, MARGIN, FOOT / 2);
                    page.text(number, FOOTER, width() - MARGIN - fonts.width(number, FOOTER.size()), FOOT / 2);
                });
            }
        }
    }
}
