package org.lethe.station.print;

import java.time.Instant;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.Label;
import org.lethe.station.document.Layout;
import org.lethe.station.document.Paper;
import org.lethe.station.document.TestPage;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.PrinterName;

/**
 * A page or label that tries a printer and certifies nothing.
 *
 * @param kind page or label
 * @param form of labels
 * @param printer which is tried
 * @param at when
 * @param language of the sentence about its rulers
 * @param fonts in which it is set
 */
record TestJob(PrintKind kind, Label.Form form, PrinterName printer, Instant at, Language language, FontFiles fonts)
        implements PrintJob {
    @Override
    public String title() {
        return "Lethe test" + (kind == PrintKind.LABEL ? " label" : "");
    }

    @Override
    public byte[] pdf(Paper paper) {
        return kind == PrintKind.LABEL
                ? page(paper).label(form).pdf()
                : page(paper).pdf();
    }

    @Override
    public byte[] zpl() {
        return page(Paper.A4).label(form).zpl();
    }

    private TestPage page(Paper paper) {
        return new TestPage(printer.text(), at, new Layout(language, paper, fonts));
    }
}
