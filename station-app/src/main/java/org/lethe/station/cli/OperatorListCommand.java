package org.lethe.station.cli;

import java.util.concurrent.Callable;
import org.lethe.station.staff.StaffMember;
import picocli.CommandLine.Command;

/** Lists the operators, those who have left among them. */
@Command(name = "list")
final class OperatorListCommand implements Callable<ExitCode> {
    private final Session session;

    OperatorListCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var members = session.services().staff().members();
        if (session.json()) {
            members.forEach(this::printObject);
            return ExitCode.DONE;
        }
        if (members.isEmpty()) {
            session.say("operator.none");
        }
        var table = new TextTable();
        members.forEach(member -> table.row(member.name(), words(member.role().word()), words(state(member))));
        table.lines().forEach(session.terminal().out()::println);
        return ExitCode.DONE;
    }

    private String words(String word) {
        return session.words().text("operator." + word);
    }

    private static String state(StaffMember member) {
        return member.active() ? "active" : "retired.state";
    }

    private void printObject(StaffMember member) {
        var line = JsonLines.object("operator");
        line.put("name", member.name());
        line.put("role", member.role());
        line.put("active", member.active());
        session.terminal().out().println(JsonLines.text(line));
    }
}
