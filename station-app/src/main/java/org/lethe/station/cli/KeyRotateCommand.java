package org.lethe.station.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Makes a new signing key; what the former one signed stays valid. */
@Command(name = "rotate")
final class KeyRotateCommand implements Callable<ExitCode> {
    private final Session session;

    KeyRotateCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var key = session.access().keys(session.options()).rotate();
        var line = JsonLines.object("key");
        line.put("id", key.id());
        session.print(line, List.of(session.words().text("key.rotated", key.id())));
        return ExitCode.DONE;
    }
}
