package org.lethe.station.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.station.print.PrintKind;
import org.lethe.station.print.PrintQueue;
import org.lethe.station.print.PrintServerException;
import org.lethe.station.print.PrintTexts;
import picocli.CommandLine.Command;

/** Lists the queues of this computer's print server and what they have to say. */
@Command(name = "printers")
final class PrintersCommand implements Callable<ExitCode> {
    private final Session session;

    PrintersCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var printing = session.services().printing();
        var texts = PrintTexts.in(session.words().language());
        for (var kind : PrintKind.values()) {
            printing.setup()
                    .printer(kind)
                    .ifPresent(printer -> session.say("printers.chosen", texts.kind(kind), printer));
        }
        try {
            var queues = printing.queues();
            queues.forEach(queue -> session.print(object(queue), List.of(line(queue))));
            if (queues.isEmpty()) {
                session.say("printers.none");
            }
            return ExitCode.DONE;
        } catch (PrintServerException fault) {
            session.say(
                    "printers.fault",
                    texts.fault(fault.fault()),
                    texts.remedy(fault.fault()),
                    String.valueOf(fault.getMessage()));
            return ExitCode.ENVIRONMENT;
        }
    }

    private String line(PrintQueue queue) {
        var state = session.words().text(queue.isStopped() ? "printers.stopped" : "printers.ready");
        return String.join(
                        "  ",
                        queue.name(),
                        state,
                        queue.media().orElse(""),
                        String.join(",", queue.reasons()),
                        queue.message())
                .stripTrailing();
    }

    private static Map<String, Object> object(PrintQueue queue) {
        var line = JsonLines.object("printer");
        line.put("name", queue.name());
        line.put("description", queue.description());
        line.put("stopped", queue.isStopped());
        line.put("reasons", queue.reasons());
        line.put("media", queue.media());
        return line;
    }
}
