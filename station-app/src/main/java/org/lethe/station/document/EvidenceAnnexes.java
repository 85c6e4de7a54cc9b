package org.lethe.station.document;

import java.io.IOException;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;

/** What stands behind a document's statements: every check, what it is based on, and everything that happened. */
final class EvidenceAnnexes {
    private static final double[] TWO_COLUMNS = {0.28, 0.72};
    private static final double[] THREE_COLUMNS = {0.52, 0.18, 0.30};

    private final PageFlow flow;
    private final DocumentWords words;
    private final Messages messages;
    private final EvidenceText evidence;

    EvidenceAnnexes(PageFlow flow, DocumentWords words, EvidenceText evidence) {
        this.flow = flow;
        this.words = words;
        this.messages = words.messages();
        this.evidence = evidence;
    }

    void draw() throws IOException {
        checks();
        details();
        timeline();
    }

    private void checks() throws IOException {
        flow.heading(words.text("section.checks"));
        var checks = evidence.parts("/verification/checks");
        if (checks.isEmpty()) {
            flow.paragraph(words.text("checks.none"), PageFlow.BODY);
            return;
        }
        var table = flow.table(THREE_COLUMNS)
                .head(words.text("check.claim"), words.text("check.result"), words.text("check.at"));
        for (var check : checks) {
            var reason = check.stated("/reason").map(code -> "  " + code).orElse("");
            table.row(
                    claim(check),
                    check.said("/result", CheckResult.class, messages::result),
                    check.time("/at") + reason);
        }
    }

    private void details() throws IOException {
        var founded = evidence.parts("/verification/checks").stream()
                .filter(check -> !check.details().isEmpty())
                .toList();
        if (founded.isEmpty()) {
            return;
        }
        flow.heading(words.text("section.details"));
        var table = flow.table(TWO_COLUMNS).head(words.text("check.claim"), words.text("details.what"));
        for (var check : founded) {
            table.row(claim(check), check.details());
        }
    }

    private void timeline() throws IOException {
        flow.heading(words.text("section.timeline"));
        var table = flow.table(TWO_COLUMNS).head(words.text("timeline.at"), words.text("timeline.what"));
        for (var line : evidence.parts("/timeline")) {
            table.row(line.time("/at"), line.value("/what"));
        }
    }

    private String claim(EvidenceText check) {
        return check.said("/claim", Claim.class, messages::claim);
    }
}
