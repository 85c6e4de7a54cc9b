package org.lethe.station.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lethe.station.sale.AttachAnswer;
import org.lethe.station.staff.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attaches a certificate to a sales record. */
@Command(name = "attach")
final class AttachCommand implements Callable<ExitCode> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "TOKEN|POSCODE|N", descriptionKey = "what")
    private String what = "";

    @Option(names = "--sale", paramLabel = "REF", required = true)
    private String sale = "";

    @Option(names = "--move")
    private boolean move;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME")
    private String by = "";

    AttachCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode call() throws StationUnavailableException {
        if (move && (reason.isBlank() || by.isBlank())) {
            throw new UsageException(session.words().text("attach.moveIncomplete"));
        }
        var staff = session.services().staff();
        var person = staff.isKept() || move ? session.actor(by).name() : by;
        var sales = session.services().sales();
        var answer = move ? sales.move(what, sale, reason, person) : sales.attach(what, sale);
        if (answer instanceof AttachAnswer.Attached done && !person.isBlank() && !move) {
            staff.did(person, Act.Kind.CERTIFICATE_ATTACHED, done.certificate().number());
        }
        session.print(object(answer), List.of(sentence(answer)));
        return ExitCode.of(answer instanceof AttachAnswer.Attached);
    }

    private String sentence(AttachAnswer answer) {
        var words = session.words();
        if (answer instanceof AttachAnswer.Attached done) {
            return words.text(
                    "attach.done",
                    done.certificate().number(),
                    done.attachment().saleReference());
        }
        if (answer instanceof AttachAnswer.AlreadyAttached elsewhere) {
            return words.text(
                    "attach.elsewhere",
                    elsewhere.certificate().number(),
                    elsewhere.to().saleReference());
        }
        if (answer instanceof AttachAnswer.NotThisStations other) {
            return words.text("attach.otherStation", other.certificateNumber());
        }
        if (answer instanceof AttachAnswer.RedReport red) {
            return words.text("attach.red", red.report().job());
        }
        if (answer instanceof AttachAnswer.Purged purged) {
            return PurgedText.of(words, purged.record());
        }
        return answer instanceof AttachAnswer.Invalid invalid
                ? words.text("attach.invalid", invalid.reason())
                : words.text("certificate.notFound", what);
    }

    private Map<String, Object> object(AttachAnswer answer) {
        var line = JsonLines.object("attachment");
        line.put("result", result(answer));
        line.put("sale", sale);
        if (answer instanceof AttachAnswer.Attached done) {
            line.put("certificate", done.certificate().number());
        } else if (answer instanceof AttachAnswer.AlreadyAttached elsewhere) {
            line.put("certificate", elsewhere.certificate().number());
            line.put("attachedTo", elsewhere.to().saleReference());
        }
        return line;
    }

    /** Stable words for programs. */
    private static String result(AttachAnswer answer) {
        if (answer instanceof AttachAnswer.Attached) {
            return "ATTACHED";
        }
        if (answer instanceof AttachAnswer.AlreadyAttached) {
            return "ATTACHED_ELSEWHERE";
        }
        if (answer instanceof AttachAnswer.NotThisStations) {
            return "OTHER_STATION";
        }
        if (answer instanceof AttachAnswer.RedReport) {
            return "NOT_ERASED";
        }
        if (answer instanceof AttachAnswer.Purged) {
            return "PURGED";
        }
        return answer instanceof AttachAnswer.Invalid ? "INVALID" : "NOT_FOUND";
    }
}
