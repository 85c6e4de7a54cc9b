package org.lethe.station.cli;

import java.util.concurrent.Callable;
import org.lethe.station.certify.KeyScope;
import org.lethe.station.certify.TrustedKeys;
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
        var keys = keys();
        if (session.json()) {
            session.terminal().out().println(JsonLines.compact(keys.toJson()));
            return ExitCode.DONE;
        }
        var table = new TextTable();
        keys.keys().forEach(key -> table.row(key.id(), key.scope().word(), key.publicKey(), key.name()));
        table.lines().forEach(session.terminal().out()::println);
        return ExitCode.DONE;
    }

    /** A station that was never started has no key yet; opening it makes one. */
    private TrustedKeys keys() throws StationUnavailableException {
        var keys = session.access().trusted(session.options());
        if (keys.keys().stream().noneMatch(key -> key.scope() == KeyScope.REAL)) {
            session.services();
            return session.access().trusted(session.options());
        }
        return keys;
    }
}
