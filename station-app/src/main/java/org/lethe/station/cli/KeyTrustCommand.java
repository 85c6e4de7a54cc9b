package org.lethe.station.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Trusts the keys of another station's file, and follows its revocations. */
@Command(name = "trust")
final class KeyTrustCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "F", descriptionKey = "file")
    private Path file = Path.of("");

    KeyTrustCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var keys = TrustFile.read(file, session);
        session.access().keys(session.options()).trust(keys, file.getFileName().toString(), Session.account());
        var line = JsonLines.object("trusted");
        line.put("keys", keys.keys().stream().map(key -> key.id()).toList());
        session.print(
                line, List.of(session.words().text("key.trusted", keys.keys().size() - 1, file)));
        return ExitCode.DONE;
    }
}
