package org.lethe.station.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets an operator act no more; what they did stays. */
@Command(name = "retire")
final class OperatorRetireCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "operatorName")
    private String name = "";

    OperatorRetireCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var answers = new OperatorAnswers(session);
        return answers.print(name, session.services().staff().retire(name, Session.account()), "operator.retired");
    }
}
