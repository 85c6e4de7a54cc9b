package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.ChainFlaw;

/** Says what a check of the chain found. */
record AuditLines(Session session) {
    void print(AuditResult result) {
        session.print(object(result), lines(result));
    }

    private static Map<String, Object> object(AuditResult result) {
        var line = JsonLines.object("audit");
        line.put("whole", result.isWhole());
        line.put("entries", result.tip().position());
        line.put("hash", result.tip().hash());
        line.put("adopted", result.adopted());
        line.put("purged", result.purged());
        line.put("signedDays", result.signedDays());
        line.put("signedUntil", result.signedUntil());
        line.put("flaws", result.flaws().stream().map(AuditLines::object).toList());
        return line;
    }

    private static Map<String, Object> object(ChainFlaw flaw) {
        var members = JsonLines.members();
        members.put("kind", flaw.kind().name());
        members.put("place", flaw.place());
        return members;
    }

    private List<String> lines(AuditResult result) {
        var words = session.words();
        var lines = new ArrayList<String>();
        var verdict = result.isWhole() ? "audit.whole" : "audit.broken";
        lines.add(words.text(verdict, result.tip().position(), result.signedDays(), result.signedUntil()));
        if (result.adopted() > 0) {
            lines.add(words.text("audit.adopted", result.adopted()));
        }
        if (result.purged() > 0) {
            lines.add(words.text("audit.purgedBefore", result.purged()));
        }
        result.flaws().forEach(flaw -> lines.add("  " + words.text("audit.flaw." + flaw.kind(), flaw.place())));
        return lines;
    }
}
