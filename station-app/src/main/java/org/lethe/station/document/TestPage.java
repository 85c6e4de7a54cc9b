package org.lethe.station.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lethe.station.certify.QrImage;
import org.lethe.station.document.Label.Form;
import org.lethe.station.document.TaggedPdf.Title;
import org.lethe.station.i18n.Language;

/**
 * What a printer is tried with: nobody can take it for a certificate or for a label of a phone. It says "test" in both languages in a
 * grey head, names no phone, has no tick and no POS code, and its QR code says that it certifies nothing. Rulers show whether the
 * printer keeps sizes.
 */
public final class TestPage {
    /** What the QR code says; letters, digits and signs only, so that every scanner passes them on as they are. */
    public static final String CODE = "LETHE TEST PAGE - CERTIFIES NOTHING";

    private static final double MARGIN = 12;
    private static final double QR_MODULE = 0.9;
    private static final float HEAD = 40;
    private static final TextStyle BODY = TextStyle.of(12, Ink.BLACK);
    private static final List<Language> BOTH = List.of(Language.ZH_CN, Language.EN);

    private final String printer;
    private final Instant at;
    private final Layout layout;

    /**
     * A page or label for a printer.
     *
     * @param printer as the settings name it
     * @param at when it is printed
     */
    public TestPage(String printer, Instant at, Layout layout) {
        this.printer = printer;
        this.at = at;
        this.layout = layout;
    }

    /**
     * The page on the layout's paper as a PDF.
     *
     * @throws NoFontException when this computer has no font for it
     */
    public byte[] pdf() {
        return drawn(layout.paper().rectangle(), this::drawPage);
    }

    /**
     * The same for a label printer.
     *
     * @throws NoFontException when this computer has no font for it
     */
    public Label label(Form form) {
        var size = form.size();
        var page = new PDRectangle(Millimetres.points(size.width()), Millimetres.points(size.height()));
        return new Label(form, drawn(page, (pdf, canvas, fonts) -> drawLabel(form, pdf, canvas, fonts)));
    }

    /** Draws one page. */
    @FunctionalInterface
    private interface Drawing {
        void draw(TaggedPdf pdf, Canvas canvas, FontSet fonts) throws IOException;
    }

    private byte[] drawn(PDRectangle size, Drawing drawing) {
        var title = new Title(head(Language.EN), layout.language().tag(), at, at.toEpochMilli());
        try (var pdf = new TaggedPdf(title)) {
            var fonts = new FontSet(pdf.document(), layout.fonts());
            try (var canvas = new Canvas(pdf, fonts, pdf.addPage(size))) {
                drawing.draw(pdf, canvas, fonts);
            }
            return pdf.bytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(
                    "Could not read the fonts " + layout.fonts().files(), fault);
        }
    }

    private void drawPage(TaggedPdf pdf, Canvas canvas, FontSet fonts) throws IOException {
        float left = Millimetres.points(MARGIN);
        float top = layout.paper().rectangle().getHeight() - left;
        new Rulers(canvas, left, top).draw((int) (layout.paper().width() - 2 * MARGIN), 200);
        float indent = left + Millimetres.points(MARGIN);
        float y = top - Millimetres.points(MARGIN) - HEAD;
        for (var language : BOTH) {
            y = line(pdf, canvas, head(language), TextStyle.of(HEAD, Ink.GREY).inBold(), indent, y, "H1");
        }
        for (var text : texts()) {
            y = line(pdf, canvas, text, BODY, indent, y, "P");
        }
        var code = QrImage.of(CODE);
        float module = Millimetres.points(QR_MODULE);
        float foot = y - code.size() * module;
        var figure = pdf.element(pdf.root(), "Figure");
        figure.setAlternateDescription(CODE);
        canvas.tagged(figure, () -> canvas.code(code, indent, foot, module));
    }

    private static float line(
            TaggedPdf pdf, Canvas canvas, String text, TextStyle style, float x, float baseline, String type)
            throws IOException {
        canvas.tagged(pdf.element(pdf.root(), type), () -> canvas.text(text, style, x, baseline));
        return baseline - style.leading();
    }

    private void drawLabel(Form form, TaggedPdf pdf, Canvas canvas, FontSet fonts) throws IOException {
        var size = form.size();
        new Rulers(canvas, 0, Millimetres.points(size.height())).draw((int) size.width(), (int) size.height());
        var sheet = new LabelSheet(pdf, canvas, fonts, form, layout.language().locale());
        int edge = form.resolution().dots(2 * Rulers.DEPTH);
        int room = form.resolution().dots((size.width() + size.printable()) / 2) - edge;
        int top = edge;
        for (var language : BOTH) {
            top = sheet.head(
                    head(language), Ink.GREY, edge, top, room, form.resolution().dots(Rulers.DEPTH));
        }
        var code = QrImage.of(CODE);
        int module = form.resolution().smallestModule();
        int side = code.size() * module;
        sheet.figure(code, module, edge, form.heightDots() - side, CODE);
        boolean beside = room - side > side / 2;
        sheet.texts(
                texts(),
                beside ? edge + side : edge,
                top,
                beside ? room - side : room,
                beside ? form.heightDots() : form.heightDots() - side);
    }

    private static String head(Language language) {
        return DocumentWords.in(language).text("test.head");
    }

    /** The printer, then in both languages that this is nothing, then how to check the rulers. */
    private List<String> texts() {
        var chinese = DocumentWords.in(Language.ZH_CN);
        var english = DocumentWords.in(Language.EN);
        return List.of(
                printer + "  " + DocumentWords.time(at),
                chinese.text("test.nothing"),
                english.text("test.nothing"),
                DocumentWords.in(layout.language()).text("test.rulers"));
    }
}
