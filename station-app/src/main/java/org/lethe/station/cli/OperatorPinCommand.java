package org.lethe.station.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives an operator another PIN. */
@Command(name = "pin")
final class OperatorPinCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "operatorName")
    private String name = "";

    OperatorPinCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var answers = new OperatorAnswers(session);
        var staff = session.services().staff();
        return answers.print(name, staff.setPin(name, session.pin(name), Session.account()), "operator.pinSet");
    }
}
