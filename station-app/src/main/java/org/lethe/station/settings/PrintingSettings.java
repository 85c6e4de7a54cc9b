package org.lethe.station.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lethe.station.model.PrinterName;

/**
 * Printers and labels, {@code "printing"} in the settings.
 *
 * @param documentPrinter queue for certificates and reports; empty when none
 * @param labelPrinter queue, {@code zpl:QUEUE} or {@code socket://HOST:9100} for labels; empty when none
 * @param labelSize {@code 62x40} or {@code 58}
 * @param labelDpi dots an inch of the label printer, 203 or 300
 * @param labelAfterJob whether every job prints its label when it ends
 * @param font file of the TrueType font for documents; empty for the best that this computer has
 */
public record PrintingSettings(
        Optional<String> documentPrinter,
        Optional<String> labelPrinter,
        String labelSize,
        int labelDpi,
        boolean labelAfterJob,
        Optional<String> font) {
    private static final Pattern SIZE = Pattern.compile("62x40|58");
    private static final Pattern DPI = Pattern.compile("203|300");

    public PrintingSettings {
        documentPrinter.ifPresent(name -> demandPrinter("documentPrinter", name));
        labelPrinter.ifPresent(name -> demandPrinter("labelPrinter", name));
        StationSettings.demand(SIZE, labelSize, "printing.labelSize", "62x40 or 58");
        StationSettings.demand(DPI, Integer.toString(labelDpi), "printing.labelDpi", "203 or 300");
    }

    private static void demandPrinter(String key, String name) {
        if (PrinterName.parse(name).isEmpty()) {
            throw new IllegalArgumentException("\"printing." + key
                    + "\" must be a queue, zpl:QUEUE or socket://HOST:9100," + " not \"" + name + "\"");
        }
    }

    /** No printer yet, the usual labels. */
    static PrintingSettings none() {
        return new PrintingSettings(Optional.empty(), Optional.empty(), "62x40", 203, false, Optional.empty());
    }
}
