package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.station.sale.SecondLookStore.Finding;
import org.lethe.station.sale.SecondLookStore.SecondLook;
import org.lethe.station.sale.SecondLookStore.StopNotice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists second looks, newest certificate first, and the notices that hold. */
@Command(name = "list")
final class SecondLookListCommand implements Callable<ExitCode> {
    private final Session session;

    @Option(names = "--open")
    private boolean open;

    SecondLookListCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        var service = session.services().secondLooks();
        var looks =
                service.looks().stream().filter(look -> !open || look.isOpen()).toList();
        var notices = service.notices().stream()
                .filter(notice -> !open || notice.isOpen())
                .toList();
        if (session.json()) {
            looks.forEach(look -> session.terminal().out().println(JsonLines.text(object(look))));
            notices.forEach(notice -> session.terminal().out().println(JsonLines.text(object(notice))));
        } else {
            table(looks, notices).forEach(session.terminal().out()::println);
        }
        if (looks.isEmpty()) {
            session.say("look.none");
        }
        return ExitCode.DONE;
    }

    private List<String> table(List<SecondLook> looks, List<StopNotice> notices) {
        var table = new TextTable();
        looks.forEach(look -> table.row(
                look.certificateNumber(),
                session.words().text("look." + look.state()),
                look.finding().map(Finding::by).orElse(""),
                look.finding().map(Finding::remark).orElse("")));
        var lines = new ArrayList<>(table.lines());
        notices.forEach(notice -> lines.add(session.words()
                .text(
                        notice.isOpen() ? "look.notice" : "look.noticeLifted",
                        notice.number(),
                        notice.kind().maker() + " " + notice.kind().model(),
                        notice.kind().android(),
                        session.words().messages().route(notice.kind().route()),
                        notice.certificateNumber())));
        return lines;
    }

    private static Map<String, Object> object(SecondLook look) {
        var line = JsonLines.object("secondLook");
        line.put("certificate", look.certificateNumber());
        line.put("drawn", look.drawn());
        line.put("state", look.state());
        line.put("by", look.finding().map(Finding::by));
        line.put("remark", look.finding().map(Finding::remark));
        line.put("at", look.finding().map(finding -> finding.at().toString()));
        return line;
    }

    static Map<String, Object> object(StopNotice notice) {
        var line = JsonLines.object("stopNotice");
        line.put("notice", notice.number());
        line.put("certificate", notice.certificateNumber());
        line.put("maker", notice.kind().maker());
        line.put("model", notice.kind().model());
        line.put("android", notice.kind().android());
        line.put("route", notice.kind().route());
        line.put("simulated", notice.kind().simulated());
        line.put("open", notice.isOpen());
        line.put("liftedBy", notice.lift().map(lift -> lift.by()));
        line.put("reason", notice.lift().map(lift -> lift.reason()));
        return line;
    }
}
