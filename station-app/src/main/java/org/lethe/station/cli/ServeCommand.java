package org.lethe.station.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Answers sales systems over HTTP until Ctrl-C. */
@Command(name = "serve")
final class ServeCommand implements Callable<ExitCode> {
    private final Session session;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException, InterruptedException {
        session.access().serve(session.options(), this::listening);
        return ExitCode.DONE;
    }

    private void listening(String url) {
        if (session.json()) {
            var line = JsonLines.object("pos");
            line.put("url", url);
            session.terminal().out().println(JsonLines.text(line));
        } else {
            session.say("serve.listening", url);
        }
    }
}
