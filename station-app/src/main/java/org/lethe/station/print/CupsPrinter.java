package org.lethe.station.print;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lethe.station.document.LabelSize;
import org.lethe.station.document.Paper;
import org.lethe.station.model.PrinterName;
import org.lethe.station.print.CupsServer.CupsJob;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;

/** A queue of CUPS. A print is done when the server says so; one that is not done by the deadline is taken back. */
final class CupsPrinter implements Printer {
    private static final Duration LOOK = Duration.ofMillis(200);
    /** After the deadline, to take the job back: a server that answered before answers at once. */
    private static final Duration TAKING_BACK = Duration.ofSeconds(5);

    /** CUPS's backends (socket, ipp, lpd) say this in words only; their language is that of our request, English. */
    private static final List<String> SAID_OF_THE_UNREACHABLE = List.of(
            "may not exist", "is unreachable", "is not responding", "is not connected", "Unable to locate printer");

    private static final String PDF = "application/pdf";
    /** Past all filters of CUPS, byte by byte. */
    private static final String RAW = "application/vnd.cups-raw";

    private final CupsServer server;
    private final PrinterName name;
    private final StationClock clock;

    CupsPrinter(CupsServer server, PrinterName name, StationClock clock) {
        this.server = server;
        this.name = name;
        this.clock = clock;
    }

    @Override
    public PrintResult print(PrintJob job, Deadline deadline) throws InterruptedException {
        try {
            var queue = server.queue(name.queue(), deadline);
            if (queue.isStopped()) {
                return PrintResult.failed(reason(queue).orElse(PrintFault.STOPPED), words(queue));
            }
            var paper = paper(queue);
            return fits(queue, job, paper) ? send(job, paper.orElse(Paper.A4), deadline) : wrongMedia(queue);
        } catch (PrintServerException fault) {
            return PrintResult.failed(fault.fault(), String.valueOf(fault.getMessage()));
        }
    }

    private PrintResult send(PrintJob job, Paper paper, Deadline deadline)
            throws PrintServerException, InterruptedException {
        var format = name.takesZpl() ? RAW : PDF;
        var content = name.takesZpl() ? job.zpl() : job.pdf(paper);
        int id = server.print(name.queue(), job.title(), format, content, deadline);
        var seen = server.job(name.queue(), id, deadline);
        while (seen.isPresent() && !hasEnded(seen.get()) && !deadline.expired()) {
            clock.pause(LOOK);
            seen = server.job(name.queue(), id, deadline);
        }
        return seen.isPresent() && !hasEnded(seen.get()) ? takeBack(id) : result(id, seen);
    }

    /** Whoever prints again must not get two. The job may have ended in the very last moment; what it ended with counts. */
    private PrintResult takeBack(int id) throws PrintServerException {
        var deadline = Deadline.after(clock, TAKING_BACK);
        var queue = server.queue(name.queue(), deadline);
        var before = server.job(name.queue(), id, deadline);
        server.cancel(name.queue(), id, deadline);
        var after = server.job(name.queue(), id, deadline);
        if (after.filter(job -> job.is(CupsJob.COMPLETED)).isPresent()) {
            return result(id, after);
        }
        var held = before.filter(job -> job.is(CupsJob.HELD)).map(job -> PrintFault.HELD);
        return PrintResult.failed(
                held.or(() -> reason(queue)).orElse(PrintFault.TIMEOUT), "job " + id + ": " + words(queue));
    }

    private static PrintResult result(int id, Optional<CupsJob> seen) {
        if (seen.isEmpty()) {
            return PrintResult.sent("job " + id + ": the server keeps no finished jobs");
        }
        var words = "job " + id + ": " + seen.get().words();
        return seen.get().is(CupsJob.COMPLETED)
                ? PrintResult.printed(words)
                : PrintResult.failed(PrintFault.CANCELLED, words);
    }

    private static boolean hasEnded(CupsJob job) {
        return job.is(CupsJob.COMPLETED) || job.is(CupsJob.CANCELLED) || job.is(CupsJob.ABORTED);
    }

    /** The paper that the queue is set up for, if it is one of ours. */
    private static Optional<Paper> paper(PrintQueue queue) {
        return queue.mediaSize().flatMap(size -> Arrays.stream(Paper.values())
                .filter(paper -> size.is(paper.width(), paper.height()))
                .findFirst());
    }

    /** A queue that states no size, as raw ones, takes everything. */
    private static boolean fits(PrintQueue queue, PrintJob job, Optional<Paper> paper) {
        if (queue.mediaSize().isEmpty()) {
            return true;
        }
        var size = queue.mediaSize().get();
        if (job.kind() == PrintKind.DOCUMENT) {
            return paper.isPresent();
        }
        var label = job.form().size();
        return label == LabelSize.ROLL ? size.isWidth(label.width()) : size.is(label.width(), label.height());
    }

    private static PrintResult wrongMedia(PrintQueue queue) {
        return PrintResult.failed(PrintFault.WRONG_MEDIA, queue.media().orElse(""));
    }

    /** RFC 8011, section 5.4.12: a keyword, then perhaps how grave it is. The gravest thing a person can mend comes first. */
    private static Optional<PrintFault> reason(PrintQueue queue) {
        return queue.reasons().stream()
                .map(CupsPrinter::fault)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .or(() -> saidUnreachable(queue));
    }

    private static Optional<PrintFault> saidUnreachable(PrintQueue queue) {
        return SAID_OF_THE_UNREACHABLE.stream().anyMatch(queue.message()::contains)
                ? Optional.of(PrintFault.UNREACHABLE)
                : Optional.empty();
    }

    private static Optional<PrintFault> fault(String reason) {
        var keyword = reason.replaceFirst("-(report|warning|error)$", "");
        return switch (keyword) {
            case "media-empty", "media-needed" -> Optional.of(PrintFault.OUT_OF_MEDIA);
            case "media-jam" -> Optional.of(PrintFault.JAM);
            case "cover-open", "door-open", "interlock-open" -> Optional.of(PrintFault.COVER_OPEN);
            case "marker-supply-empty", "toner-empty" -> Optional.of(PrintFault.OUT_OF_INK);
            case "paused", "moving-to-paused" -> Optional.of(PrintFault.STOPPED);
            case "offline", "connecting-to-device", "timed-out", "shutdown" -> Optional.of(PrintFault.UNREACHABLE);
            default -> Optional.empty();
        };
    }

    private static String words(PrintQueue queue) {
        return String.join(", ", queue.reasons()) + (queue.message().isBlank() ? "" : ": " + queue.message());
    }
}
