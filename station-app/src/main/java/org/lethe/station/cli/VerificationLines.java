package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.station.certify.CertificateToken;
import org.lethe.station.certify.Verification;
import org.lethe.station.certify.VerifierTexts;

/** The outcome of a verification for people, in the words of the verifier page; what a certificate states only when it is valid. */
final class VerificationLines {
    private final Words words;

    VerificationLines(Words words) {
        this.words = words;
    }

    List<String> lines(Verification verification, Optional<Boolean> samePhone) {
        var texts = VerifierTexts.in(words.language());
        var lines = new ArrayList<String>();
        lines.add(texts.headline(verification) + ": " + texts.meaning(verification));
        if (verification instanceof Verification.Valid valid) {
            addStatements(lines, valid.token());
        }
        samePhone.ifPresent(same -> lines.add(texts.samePhone(same)));
        return lines;
    }

    private void addStatements(List<String> lines, CertificateToken token) {
        var messages = words.messages();
        var figures = messages.figures();
        lines.add("  " + token.number());
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
    }
}
