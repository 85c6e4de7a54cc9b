package org.lethe.station.cli;

import java.util.List;
import org.lethe.station.certify.PurgedRecord;

/** Says of a certificate, report or job that it was there and was purged. */
final class PurgedText {
    private PurgedText() {}

    static String of(Words words, PurgedRecord record) {
        return words.text("purged", record.name(), record.job(), record.at(), record.by(), record.reason());
    }

    /** Tells what became of a document that was not found: it was purged, or it never was. */
    static void tell(Session session, StationServices services, String name) {
        services.certificates()
                .purged(name)
                .ifPresentOrElse(record -> print(session, record), () -> session.say("certificate.notFound", name));
    }

    static void print(Session session, PurgedRecord record) {
        var line = JsonLines.object("purged");
        line.put("number", record.number());
        line.put("job", record.job().value());
        line.put("at", record.at());
        line.put("by", record.by());
        line.put("reason", record.reason());
        session.print(line, List.of(of(session.words(), record)));
    }
}
