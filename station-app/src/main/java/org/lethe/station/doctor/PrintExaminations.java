package org.lethe.station.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.station.document.FontFiles;
import org.lethe.station.model.PrinterName;
import org.lethe.station.print.CupsServer;
import org.lethe.station.print.PrintServerException;
import org.lethe.station.runtime.Deadline;

/** Examinations of what printing needs: a font that can be put into documents, and the printers that were chosen. */
public final class PrintExaminations {
    private PrintExaminations() {}

    /** Whether certificates and labels can be drawn. */
    public static Diagnosis font(FontFiles fonts) {
        return fonts.best().isPresent()
                ? Diagnosis.good("documentFont", fonts.best().get())
                : Diagnosis.note("documentFont.missing");
    }

    /** Whether the chosen printers are there and at work; a printer at its own port is not disturbed. */
    public static Diagnosis printers(List<PrinterName> chosen, CupsServer server, Deadline deadline) {
        if (chosen.isEmpty()) {
            return Diagnosis.good("printer.none");
        }
        var faults = chosen.stream()
                .filter(name -> !name.isSocket())
                .flatMap(name -> fault(name, server, deadline).stream())
                .collect(Collectors.joining("; "));
        return faults.isEmpty()
                ? Diagnosis.good(
                        "printer", chosen.stream().map(PrinterName::text).collect(Collectors.joining(", ")))
                : Diagnosis.note("printer.faulty", faults);
    }

    private static Optional<String> fault(PrinterName name, CupsServer server, Deadline deadline) {
        try {
            var queue = server.queue(name.queue(), deadline);
            return queue.isStopped() || !queue.reasons().isEmpty()
                    ? Optional.of(name + ": " + String.join(", ", queue.reasons()) + " " + queue.message())
                    : Optional.empty();
        } catch (PrintServerException fault) {
            return Optional.of(name + ": " + fault.getMessage());
        }
    }
}
