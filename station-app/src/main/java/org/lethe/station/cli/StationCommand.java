package org.lethe.station.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's name alone asks for a command. */
@Command(name = "station", versionProvider = StationVersion.class, synopsisSubcommandLabel = "COMMAND")
final class StationCommand implements Runnable {
    @Mixin
    private final GlobalOptions options;

    @Option(names = "--version", versionHelp = true)
    private boolean version;

    private final Words words;

    @Spec
    private @Nullable CommandSpec spec;

    StationCommand(Session session) {
        this.options = session.options();
        this.words = session.words();
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), words.text("usage.noCommand"));
    }
}
