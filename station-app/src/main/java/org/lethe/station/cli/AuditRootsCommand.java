package org.lethe.station.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the finished days that the station signed. */
@Command(name = "roots")
final class AuditRootsCommand implements Callable<ExitCode> {
    private final Session session;

    AuditRootsCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var days = session.services().audit().days();
        if (days.isEmpty()) {
            session.say("audit.noDays");
        }
        days.forEach(day -> {
            var root = day.root();
            var line = JsonLines.object("day");
            line.put("day", root.day());
            line.put("first", root.first());
            line.put("last", root.last());
            line.put("hash", root.hash());
            line.put("key", root.key());
            line.put("signature", day.signature());
            session.print(line, List.of(root.day() + "  #" + root.first() + "-" + root.last() + "  " + root.hash()));
        });
        return ExitCode.DONE;
    }
}
