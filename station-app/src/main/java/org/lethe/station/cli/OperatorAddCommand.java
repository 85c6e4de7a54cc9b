package org.lethe.station.cli;

import java.util.concurrent.Callable;
import org.lethe.station.staff.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an operator; from the first one on, only operators may act. */
@Command(name = "add")
final class OperatorAddCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "operatorName")
    private String name = "";

    @Option(names = "--role", paramLabel = "R", defaultValue = "clerk")
    private String role = "";

    OperatorAddCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        if (name.isBlank()) {
            throw new UsageException(session.words().text("operator.nameless"));
        }
        var chosen = Role.ofWord(role)
                .orElseThrow(() -> new UsageException(session.words().text("operator.noSuchRole", role)));
        var answers = new OperatorAnswers(session);
        var staff = session.services().staff();
        return answers.print(name, staff.add(name, chosen, session.pin(name), Session.account()), "operator.added");
    }
}
