package org.lethe.station.print;

import org.lethe.station.document.Label;
import org.lethe.station.document.Paper;

/** Something to print, drawn when the printer has said what it can take. */
interface PrintJob {
    /** For people who look at the print server's list. */
    String title();

    /** On paper, or as a label. */
    PrintKind kind();

    /** The form of labels. */
    Label.Form form();

    /** The PDF; labels have their own size. */
    byte[] pdf(Paper paper);

    /** The label for printers that speak ZPL. */
    byte[] zpl();
}
