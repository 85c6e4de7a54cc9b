package org.lethe.station.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.lethe.station.sale.SecondLooks.LiftAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lifts a notice that stops erasing and selling phones of one kind. */
@Command(name = "lift")
final class SecondLookLiftCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NOTICE", descriptionKey = "look.noticeNumber")
    private long notice;

    @Option(names = "--by", paramLabel = "OWNER", required = true)
    private String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason = "";

    SecondLookLiftCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var answer = session.services().secondLooks().lift(notice, by, reason);
        var line = JsonLines.object("stopNotice");
        line.put("notice", notice);
        line.put("result", answer);
        var sentence =
                switch (answer) {
                    case LIFTED -> session.words().text("look.lifted", notice);
                    case NO_SUCH_NOTICE -> session.words().text("look.noNotice", notice);
                    case NEEDS_OWNER -> session.words().text("look.needsOwner", by);
                    case NEEDS_REASON -> session.words().text("look.needsReason");
                };
        session.print(line, List.of(sentence));
        return ExitCode.of(answer == LiftAnswer.LIFTED);
    }
}
