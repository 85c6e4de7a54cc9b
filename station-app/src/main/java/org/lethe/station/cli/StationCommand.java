package org.lethe.station.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program itself, with the options that every command has. Without a command it opens the bench window. */
@Command(name = "station", versionProvider = StationVersion.class, synopsisSubcommandLabel = "[COMMAND]")
final class StationCommand implements Callable<ExitCode> {
    private final Session session;

    @Mixin
    private final GlobalOptions options;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    StationCommand(Session session) {
        this.session = session;
        this.options = session.options();
    }

    @Override
    public ExitCode call() throws StationUnavailableException, InterruptedException {
        session.access().showBench(options, session.words().language());
        return ExitCode.DONE;
    }
}
