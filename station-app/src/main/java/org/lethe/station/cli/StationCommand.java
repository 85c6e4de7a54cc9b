package org.lethe.station.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program itself, with the options that every command has. */
@Command(name = "station", versionProvider = StationVersion.class)
final class StationCommand extends GroupCommand {
    @Mixin
    private final GlobalOptions options;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    StationCommand(Session session) {
        super(session);
        this.options = session.options();
    }
}
