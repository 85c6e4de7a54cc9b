package org.lethe.station.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lethe.station.certify.CertificateBundle;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.QrImage;
import org.lethe.station.certify.QrText;
import org.lethe.station.document.PageFlow.Furniture;
import org.lethe.station.document.TaggedPdf.Title;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.JobState;

/**
 * A certificate or red report as PDF/A-3a with its data attached. The pages prove nothing, and say so: what counts is the token
 * in the QR code and in the attached file. A red report says "do not sell" in both languages before anything else, and has
 * no code that could be scanned.
 */
public final class DocumentPdf {
    private static final float QR_SIDE = Millimetres.points(54);
    private static final float BANNER = 22;
    private static final float RED_BANNER = 40;

    private final Document document;
    private final QrText qr;
    private final Layout layout;
    private final DocumentWords words;

    private DocumentPdf(Document document, QrText qr, Layout layout) {
        this.document = document;
        this.qr = qr;
        this.layout = layout;
        this.words = DocumentWords.in(layout.language());
    }

    /**
     * Draws a document.
     *
     * @param qr what the QR code of a certificate says
     * @throws NoFontException when this computer has no font for it
     * @throws UncheckedIOException when a font file cannot be read
     */
    public static byte[] of(Document document, QrText qr, Layout layout) {
        try {
            return new DocumentPdf(document, qr, layout).draw();
        } catch (IOException fault) {
            throw new UncheckedIOException(
                    "Could not read the fonts " + layout.fonts().files(), fault);
        }
    }

    private byte[] draw() throws IOException {
        try (var pdf = new TaggedPdf(title())) {
            var fonts = new FontSet(pdf.document(), layout.fonts());
            var flow =
                    new PageFlow(pdf, layout.paper(), fonts, layout.language().locale(), furniture());
            var story = new EvidencePages(flow, words, Evidence.of(document.evidenceJson()));
            if (isCertificate()) {
                certificateHead(flow);
            } else {
                reportHead(flow);
            }
            story.head(document);
            flow.clearFigure();
            if (!isCertificate()) {
                reasons(flow);
            }
            story.sections(document);
            flow.finish();
            attach(pdf);
            return pdf.bytes();
        }
    }

    private void certificateHead(PageFlow flow) throws IOException {
        var certificate = document.certificate().orElseThrow();
        flow.banner(ink(), "H1", List.of(words.text("certificate.title"), document.name()), BANNER);
        simulatedNotice(flow);
        var code = QrImage.of(qr.of(certificate));
        flow.figure(code, QR_SIDE, words.text("qr.description", document.name()), words.text("qr.caption"));
    }

    private void reportHead(PageFlow flow) throws IOException {
        flow.banner(Ink.RED, "H1", DO_NOT_SELL, RED_BANNER);
        simulatedNotice(flow);
        flow.paragraph(
                words.text("report." + document.state().name()),
                TextStyle.of(15, Ink.RED).inBold());
    }

    private void simulatedNotice(PageFlow flow) throws IOException {
        if (document.simulated()) {
            flow.paragraph(words.text("simulated.notice"), PageFlow.BODY.inBold());
        }
    }

    private void reasons(PageFlow flow) throws IOException {
        flow.heading(words.text("section.reasons"));
        var messages = words.messages();
        for (var reason : document.reasons()) {
            flow.paragraph(messages.reason(reason), PageFlow.BODY.inBold().in(Ink.RED));
            flow.paragraph("→ " + messages.remedy(reason), PageFlow.BODY);
            flow.paragraph(reason.name(), PageFlow.QUIET);
        }
        flow.paragraph(words.text("report.noCertificate"), PageFlow.BODY);
    }

    private void attach(TaggedPdf pdf) throws IOException {
        if (isCertificate()) {
            var bundle = CertificateBundle.of(document.certificate().orElseThrow());
            pdf.attach(document.name() + ".json", words.text("attached.certificate"), bundle.toJson());
        } else {
            pdf.attach(document.name() + ".json", words.text("attached.report"), document.evidenceJson());
        }
    }

    private Title title() {
        var key = isCertificate() ? "certificate.title" : "report.title";
        return Title.of(words.text(key) + " " + document.name(), layout.language(), document);
    }

    private Furniture furniture() {
        var doNotSell = isCertificate() ? "" : String.join(" ", DO_NOT_SELL);
        var watermark = document.simulated() ? SIMULATED : doNotSell;
        var kind = words.text(isCertificate() ? "certificate.title" : "report.title");
        return new Furniture(watermark, ink(), kind + "  " + document.name() + "  " + watermark);
    }

    private Ink ink() {
        if (document.state() != JobState.ERASED) {
            return Ink.RED;
        }
        return document.simulated() ? Ink.GREY : Ink.GREEN;
    }

    private boolean isCertificate() {
        return document.certificate().isPresent();
    }

    /** In both languages, whatever the document's own: who picks the phone up must understand it. */
    static final List<String> DO_NOT_SELL = List.of(
            DocumentWords.in(Language.ZH_CN).text("doNotSell"),
            DocumentWords.in(Language.EN).text("doNotSell"));

    static final String SIMULATED = DocumentWords.in(Language.EN).text("simulated") + " "
            + DocumentWords.in(Language.ZH_CN).text("simulated");
}
