package org.lethe.station.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.station.sale.LookAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what a second look found. */
@Command(name = "record")
final class SecondLookRecordCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "N|POSCODE", descriptionKey = "look.certificate")
    private String certificate = "";

    @Option(names = "--by", paramLabel = "NAME", required = true)
    private String by = "";

    @Option(names = "--result", paramLabel = "pass|fail", required = true)
    private String result = "";

    @Option(names = "--remark", paramLabel = "TEXT")
    private String remark = "";

    SecondLookRecordCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        if (!List.of("pass", "fail").contains(result)) {
            throw new UsageException(session.words().text("look.result", result));
        }
        var passed = result.equals("pass");
        var answer = session.services()
                .secondLooks()
                .record(certificate, session.actor(by).name(), passed, remark);
        session.print(object(answer), List.of(sentence(answer)));
        return ExitCode.of(answer instanceof LookAnswer.Recorded);
    }

    private String sentence(LookAnswer answer) {
        var words = session.words();
        if (answer instanceof LookAnswer.Recorded done) {
            var number = done.finding().certificateNumber();
            return done.notice()
                    .map(notice -> words.text("look.stopped", number, notice.number()))
                    .orElseGet(() -> words.text("look.recorded", number));
        }
        if (answer instanceof LookAnswer.RecordedBefore before) {
            return words.text(
                    "look.before",
                    before.finding().certificateNumber(),
                    before.finding().by());
        }
        return answer instanceof LookAnswer.NeedsAnotherPerson same
                ? words.text(
                        "look.anotherPerson",
                        same.certificateNumber(),
                        same.operator().name())
                : words.text("certificate.notFound", certificate);
    }

    private Map<String, Object> object(LookAnswer answer) {
        var line = JsonLines.object("secondLook");
        line.put("result", code(answer));
        line.put("certificate", certificate);
        if (answer instanceof LookAnswer.Recorded done) {
            line.put("certificate", done.finding().certificateNumber());
            line.put("passed", done.finding().passed());
            line.put("notice", done.notice().map(notice -> notice.number()));
        }
        return line;
    }

    /** Stable words for programs. */
    private static String code(LookAnswer answer) {
        if (answer instanceof LookAnswer.Recorded) {
            return "RECORDED";
        }
        if (answer instanceof LookAnswer.RecordedBefore) {
            return "RECORDED_BEFORE";
        }
        return answer instanceof LookAnswer.NeedsAnotherPerson ? "NEEDS_ANOTHER_PERSON" : "NOT_FOUND";
    }
}
