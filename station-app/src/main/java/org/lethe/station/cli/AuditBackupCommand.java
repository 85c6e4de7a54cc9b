package org.lethe.station.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the ledger while the station goes on working. */
@Command(name = "backup")
final class AuditBackupCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "F", descriptionKey = "file")
    private Path file = Path.of("");

    AuditBackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        session.services().audit().backup(file);
        var line = JsonLines.object("backup");
        line.put("file", file.toString());
        session.print(line, List.of(session.words().text("audit.backedUp", file)));
        return ExitCode.DONE;
    }
}
