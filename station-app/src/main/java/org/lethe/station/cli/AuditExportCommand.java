package org.lethe.station.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.lethe.station.audit.LedgerAudit.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the inspector's export of a span of days. */
@Command(name = "export")
final class AuditExportCommand implements Callable<ExitCode> {
    private final Session session;

    @Option(names = "--from", required = true, paramLabel = "D")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, paramLabel = "D")
    private LocalDate to = LocalDate.EPOCH;

    @Parameters(index = "0", paramLabel = "F", descriptionKey = "file")
    private Path file = Path.of("");

    AuditExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        if (to.isBefore(from)) {
            throw new UsageException(session.words().text("audit.wrongSpan", from.toString(), to.toString()));
        }
        long entries = session.services().audit().export(new Span(from, to), file);
        var line = JsonLines.object("export");
        line.put("file", file.toString());
        line.put("entries", entries);
        session.print(line, List.of(session.words().text("audit.exported", entries, file)));
        return ExitCode.DONE;
    }
}
