package org.lethe.station.print;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.QrTooLargeException;
import org.lethe.station.document.FontFiles;
import org.lethe.station.document.NoFontException;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.PrinterName;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;

/** Prints stored documents, as often as somebody wants, and keeps what became of each print. */
public final class PrintService {
    private final PrintSetup setup;
    private final Drawing drawing;
    private final PrintLog log;
    private final CupsServer cups;
    private final StationClock clock;
    private final Duration patience;

    /**
     * What documents are drawn with.
     *
     * @param qr what QR codes say
     * @param fonts in which they are set
     */
    public record Drawing(QrText qr, FontFiles fonts) {}

    /**
     * @param setup the owner's choice of printers
     * @param log keeps what became of prints
     * @param cups the print server of this computer
     * @param clock the station's
     * @param patience how long a print may take until its end is known
     */
    public PrintService(
            PrintSetup setup, Drawing drawing, PrintLog log, CupsServer cups, StationClock clock, Duration patience) {
        this.setup = setup;
        this.drawing = drawing;
        this.log = log;
        this.cups = cups;
        this.clock = clock;
        this.patience = patience;
    }

    /** The owner's choice of printers. */
    public PrintSetup setup() {
        return setup;
    }

    /**
     * Prints a document and waits for the end. Its end is in the ledger when this returns; the document itself is untouched
     * whatever became of it.
     *
     * @param language of the words on it
     * @param printer instead of the one in the settings
     * @param by who wants it
     * @throws InterruptedException when the station is asked to end; the print may still come out
     */
    public PrintResult print(
            Document document, PrintKind kind, Language language, Optional<PrinterName> printer, String by)
            throws InterruptedException {
        var chosen = printer.or(() -> setup.printer(kind));
        if (chosen.isEmpty()) {
            return noPrinter(kind);
        }
        var job = new DocumentJob(document, kind, setup.label(), language, drawing.qr(), drawing.fonts());
        var result = attempt(job, chosen.get());
        log.add(new PrintRecord(clock.now(), document.name(), kind, chosen.get(), result, by));
        return result;
    }

    /**
     * Prints a page that certifies nothing, to try a printer, and waits for the end. It is no document: nothing of it is kept.
     *
     * @param wanted printers and labels to try, which need not be those in force
     * @param language of what differs between languages; "test" stands there in both
     * @throws InterruptedException when the station is asked to end; the page may still come out
     */
    public PrintResult test(PrintSetup wanted, PrintKind kind, Language language) throws InterruptedException {
        var chosen = wanted.printer(kind);
        if (chosen.isEmpty()) {
            return noPrinter(kind);
        }
        return attempt(
                new TestJob(kind, wanted.label(), chosen.get(), clock.now(), language, drawing.fonts()), chosen.get());
    }

    private static PrintResult noPrinter(PrintKind kind) {
        return PrintResult.failed(PrintFault.NO_PRINTER, "no printer is set for " + kind);
    }

    /** Every print, newest first. */
    public List<PrintRecord> prints() {
        return log.prints();
    }

    /**
     * The queues of this computer's print server.
     *
     * @throws PrintServerException when it cannot be asked
     */
    public List<PrintQueue> queues() throws PrintServerException {
        return cups.queues(Deadline.after(clock, patience));
    }

    private PrintResult attempt(PrintJob job, PrinterName name) throws InterruptedException {
        try {
            return printer(name).print(job, Deadline.after(clock, patience));
        } catch (NoFontException | QrTooLargeException notDrawn) {
            return PrintResult.failed(PrintFault.NOT_DRAWN, String.valueOf(notDrawn.getMessage()));
        }
    }

    private Printer printer(PrinterName name) {
        return name.isSocket() ? new ZplSocketPrinter(name, clock) : new CupsPrinter(cups, name, clock);
    }
}
