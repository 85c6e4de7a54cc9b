package org.lethe.station.print;

import org.lethe.station.certify.Document;
import org.lethe.station.certify.QrText;
import org.lethe.station.document.DocumentPdf;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.Label;
import org.lethe.station.document.Layout;
import org.lethe.station.document.Paper;
import org.lethe.station.i18n.Language;

/**
 * A stored document to print.
 *
 * @param document certificate or red report
 * @param kind on paper, or as a label
 * @param form of labels
 * @param language of its words
 * @param qr what QR codes say
 * @param fonts in which it is set
 */
record DocumentJob(Document document, PrintKind kind, Label.Form form, Language language, QrText qr, FontFiles fonts)
        implements PrintJob {
    @Override
    public String title() {
        return "Lethe " + document.name() + (kind == PrintKind.LABEL ? " label" : "");
    }

    @Override
    public byte[] pdf(Paper paper) {
        return kind == PrintKind.LABEL ? label(paper).pdf() : DocumentPdf.of(document, qr, layout(paper));
    }

    @Override
    public byte[] zpl() {
        return label(Paper.A4).zpl();
    }

    private Label label(Paper paper) {
        return Label.of(document, qr, form, layout(paper));
    }

    private Layout layout(Paper paper) {
        return new Layout(language, paper, fonts);
    }
}
