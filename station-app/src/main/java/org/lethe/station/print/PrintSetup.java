package org.lethe.station.print;

import java.util.Optional;
import org.lethe.station.document.Label;
import org.lethe.station.model.PrinterName;

/**
 * Which printers the owner of the station chose.
 *
 * @param documentPrinter for certificates and reports; empty when none was chosen
 * @param labelPrinter for labels; empty when none was chosen
 * @param label size of the labels in it, and how fine it prints
 * @param labelAfterJob whether every job prints its label when it ends
 */
public record PrintSetup(
        Optional<PrinterName> documentPrinter,
        Optional<PrinterName> labelPrinter,
        Label.Form label,
        boolean labelAfterJob) {
    /** The printer for a kind of paper. */
    public Optional<PrinterName> printer(PrintKind kind) {
        return kind == PrintKind.LABEL ? labelPrinter : documentPrinter;
    }
}
