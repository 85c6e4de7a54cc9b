package org.lethe.station.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.ExportVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the ledger of this station, or an inspector's export of any station, and says what was changed. */
@Command(name = "verify")
final class AuditVerifyCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", arity = "0..1", paramLabel = "F", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--trust", paramLabel = "KEYS.json")
    private @Nullable Path trust;

    AuditVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var result = file == null ? session.services().audit().verify() : export(file);
        new AuditLines(session).print(result);
        return ExitCode.of(result.isWhole());
    }

    private AuditResult export(Path export) throws StationUnavailableException {
        var known = session.access().trusted(session.options());
        try {
            return ExportVerifier.verify(export, trust == null ? known : known.with(TrustFile.read(trust, session)));
        } catch (IOException fault) {
            throw new UsageException(session.words().text("verify.unreadable", export, fault));
        }
    }
}
