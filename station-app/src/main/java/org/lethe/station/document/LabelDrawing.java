package org.lethe.station.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lethe.station.certify.Code128;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.PosCode;
import org.lethe.station.certify.QrImage;
import org.lethe.station.certify.QrText;
import org.lethe.station.document.Label.Form;
import org.lethe.station.document.TaggedPdf.Title;

/**
 * Draws one label, counted in dots of the printer from the upper left corner, so that every module of a code begins and ends
 * on a dot.
 */
final class LabelDrawing {
    private static final double MARGIN = 1.5;
    private static final double BAR_HEIGHT = 6.5;
    private static final double DIGITS_HEIGHT = 3;
    private static final double HEAD = 7;
    /** Width of a module of the Code 128: laser scanners of cash desks read a quarter of a millimetre. */
    private static final double BAR = 0.25;

    private static final TextStyle DIGITS = TextStyle.of(7, Ink.BLACK);

    private final Document document;
    private final QrText qr;
    private final Form form;
    private final Layout layout;
    private final DocumentWords words;

    LabelDrawing(Document document, QrText qr, Form form, Layout layout) {
        this.document = document;
        this.qr = qr;
        this.form = form;
        this.layout = layout;
        this.words = DocumentWords.in(layout.language());
    }

    byte[] pdf() throws IOException {
        var title = Title.of(words.text("label.title") + " " + document.name(), layout.language(), document);
        try (var pdf = new TaggedPdf(title)) {
            var fonts = new FontSet(pdf.document(), layout.fonts());
            var size = form.size();
            var page =
                    pdf.addPage(new PDRectangle(Millimetres.points(size.width()), Millimetres.points(size.height())));
            try (var canvas = new Canvas(pdf, fonts, page)) {
                var sheet = new LabelSheet(
                        pdf, canvas, fonts, form, layout.language().locale());
                if (document.certificate().isEmpty()) {
                    red(sheet);
                } else if (size == LabelSize.SHEET) {
                    greenSheet(sheet);
                } else {
                    greenRoll(sheet);
                }
            }
            return pdf.bytes();
        }
    }

    /** Code at the left over the whole height, text beside it, the POS code upright along the right edge. */
    private void greenSheet(LabelSheet sheet) throws IOException {
        var code = code(codeRoom());
        int module = codeRoom() / code.size();
        int side = code.size() * module;
        sheet.figure(code, module, 0, (form.heightDots() - side) / 2, description());
        int bars = dots(BAR_HEIGHT + DIGITS_HEIGHT + MARGIN);
        sheet.uprightBars(bars(), barModule(), dots(BAR_HEIGHT), dots(DIGITS_HEIGHT), posCode(), DIGITS);
        int left = side;
        int room = form.widthDots() - bars - left;
        int top = simulatedMark(sheet, left, dots(MARGIN), room, dots(HEAD * 0.7));
        top = sheet.tickedHead(words.text("label.erased"), ink(), left, top, room, dots(HEAD));
        facts(sheet, left, top, room);
    }

    /** Side of the square for the code on a single label: its whole height, and the quiet zone is its margin. */
    private int codeRoom() {
        return Math.min(form.widthDots() * 5 / 8, form.heightDots());
    }

    /** Everything under each other, in the middle. */
    private void greenRoll(LabelSheet sheet) throws IOException {
        int room = dots(form.size().printable());
        int left = (form.widthDots() - room) / 2;
        int top = simulatedMark(sheet, left, dots(MARGIN), room, dots(HEAD * 0.8));
        top = sheet.tickedHead(words.text("label.erased"), ink(), left, top, room, dots(HEAD));
        var code = code(room);
        int module = room / code.size();
        int side = code.size() * module;
        sheet.figure(code, module, (form.widthDots() - side) / 2, top, description());
        top += side;
        top = sheet.flatBars(bars(), barModule(), top, dots(BAR_HEIGHT), posCode(), DIGITS);
        facts(sheet, left, top, room);
    }

    /** No code, no tick: a dark head in both languages, a cross, and why. */
    private void red(LabelSheet sheet) throws IOException {
        int left = dots(MARGIN) + (form.widthDots() - dots(form.size().printable())) / 2;
        int room = form.widthDots() - 2 * left;
        sheet.frame(Ink.RED, dots(MARGIN * 0.7));
        int top = dots(MARGIN);
        for (var line : DocumentPdf.DO_NOT_SELL) {
            top = sheet.head(line, Ink.RED, left, top, room, dots(HEAD * 1.25));
        }
        top = simulatedMark(sheet, left, top, room, dots(HEAD * 0.6));
        int cross = dots(HEAD * 1.6);
        sheet.cross(Ink.RED, left + room - cross, top + dots(1), cross);
        var lines = new ArrayList<>(
                List.of(words.text("label.state." + document.state().name())));
        lines.addAll(new LabelFacts(document, words).lines());
        document.reasons().stream().limit(1).map(words.messages()::reason).forEach(lines::add);
        sheet.texts(lines, left, top, room - cross, form.heightDots() - dots(MARGIN));
    }

    private void facts(LabelSheet sheet, int left, int top, int room) throws IOException {
        var assurance = document.certificate().orElseThrow().assurance();
        var lines = new ArrayList<>(List.of(words.text("label.assurance", assurance)));
        lines.addAll(new LabelFacts(document, words).lines());
        sheet.texts(lines, left, top, room, form.heightDots() - dots(MARGIN / 2));
    }

    private int simulatedMark(LabelSheet sheet, int left, int top, int room, int height) throws IOException {
        return document.simulated() ? sheet.head(DocumentPdf.SIMULATED, Ink.GREY, left, top, room, height) : top;
    }

    /** The code with the largest modules, of at least half a millimetre, that go into a room. */
    private QrImage code(int room) {
        int modules = room / form.resolution().smallestModule();
        return QrImage.within(modules, qr.of(document.certificate().orElseThrow()));
    }

    private String description() {
        return words.text("qr.description", document.name());
    }

    private boolean[] bars() {
        return Code128.of(new PosCode(posCode()));
    }

    private String posCode() {
        return document.posCode().orElseThrow();
    }

    private int barModule() {
        return (int) Math.round(BAR * dots(100) / 100);
    }

    private Ink ink() {
        return document.simulated() ? Ink.GREY : Ink.GREEN;
    }

    private int dots(double millimetres) {
        return form.resolution().dots(millimetres);
    }
}
