package org.lethe.station.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A name that alone asks for one of the commands below it. */
@Command(synopsisSubcommandLabel = "COMMAND")
class GroupCommand implements Runnable {
    private final Words words;

    @Spec
    private @Nullable CommandSpec spec;

    GroupCommand(Session session) {
        this.words = session.words();
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), words.text("usage.noCommand"));
    }
}
