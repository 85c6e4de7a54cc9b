package org.lethe.station.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a backup and puts it into an empty data directory. */
@Command(name = "restore")
final class AuditRestoreCommand implements Callable<ExitCode> {
    private final Session session;

    @Option(names = "--trust", paramLabel = "KEYS.json")
    private @Nullable Path trust;

    @Parameters(index = "0", paramLabel = "F", descriptionKey = "file")
    private Path file = Path.of("");

    AuditRestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var known = session.access().trusted(session.options());
        var keys = trust == null ? known : known.with(TrustFile.read(trust, session));
        var result = session.access().restore(session.options(), file, keys);
        new AuditLines(session).print(result);
        session.say(result.isWhole() ? "audit.restored" : "audit.notRestored", file);
        return ExitCode.of(result.isWhole());
    }
}
