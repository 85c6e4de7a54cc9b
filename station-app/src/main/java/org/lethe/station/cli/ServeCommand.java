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
    public ExitCode call() throws StationUnavailableException {
        try {
            session.access().serve(session.options(), this::listening);
        } catch (InterruptedException told) { // the way in which this command ends, and no phone waits for anybody
            session.say("serve.ended");
        }
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
