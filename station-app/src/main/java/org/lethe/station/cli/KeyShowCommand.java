package org.lethe.station.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows the public keys that this station trusts, its own among them; as JSON it is the file to give to verifiers. */
@Command(name = "show")
final class KeyShowCommand implements Callable<ExitCode> {
    private final Session session;

    KeyShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var keys = TrustFile.ownKeys(session);
        if (session.json()) {
            session.terminal().out().println(JsonLines.compact(keys.toJson()));
            return ExitCode.DONE;
        }
        var table = new TextTable();
        keys.keys().forEach(key -> table.row(key.id(), key.scope().word(), key.publicKey(), key.name()));
        table.lines().forEach(session.terminal().out()::println);
        return ExitCode.DONE;
    }
}
