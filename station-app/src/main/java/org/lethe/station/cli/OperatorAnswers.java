package org.lethe.station.cli;

import java.util.List;
import org.lethe.station.staff.Staff.Change;

/**
 * Says what became of a change of operators. Who can run commands on the data directory could write it anyhow; the record names
 * their account on this computer, so that a change made here can be told from one made in the window.
 */
final class OperatorAnswers {
    private final Session session;

    OperatorAnswers(Session session) {
        this.session = session;
    }

    /** Prints the answer about an operator. */
    ExitCode print(String name, Change change, String done) {
        var line = JsonLines.object("operator");
        line.put("name", name);
        line.put("result", change);
        var key =
                switch (change) {
                    case DONE -> done;
                    case NAME_TAKEN -> "operator.taken";
                    case NOT_ACTIVE -> "operator.unknown";
                    case NEEDS_SUPERVISOR -> "operator.needsSupervisor";
                };
        session.print(line, List.of(session.words().text(key, name)));
        return ExitCode.of(change == Change.DONE);
    }
}
