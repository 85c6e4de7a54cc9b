package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import org.lethe.station.certify.Verification;

/** A valid certificate's statements for people. A virtual phone's begins by saying that it is one. */
final class VerificationLines {
    private final Words words;

    VerificationLines(Words words) {
        this.words = words;
    }

    List<String> lines(Verification.Valid valid) {
        var token = valid.token();
        var messages = words.messages();
        var figures = messages.figures();
        var lines = new ArrayList<String>();
        if (valid.simulated()) {
            lines.add(words.text("verify.simulated"));
        }
        lines.add(words.text("verify.valid", token.number(), valid.keyName(), valid.keyId()));
        lines.add("  " + token.phoneName() + "  " + token.issuedAt());
        lines.add("  " + messages.assurance(token.assurance()));
        lines.add("  " + messages.route(token.route()) + ", " + messages.policy(token.policy()) + ", "
                + words.text("jobs.passes", token.passes()));
        lines.add("  "
                + words.text(
                        "verify.amounts",
                        figures.amount(token.amounts().capacity()),
                        figures.amount(token.amounts().overwritten()),
                        figures.amount(token.amounts().readBack())));
        return lines;
    }
}
