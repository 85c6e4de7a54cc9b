package org.lethe.station.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lethe.station.certify.Counter;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.verify.SampleErasures;
import org.lethe.station.verify.VerdictRule;

/** Certificates, red reports, and how they are to look. */
public final class Samples {
    public static final QrText QR = new QrText("lethe:verify");

    private Samples() {}

    public static Document certificate(SampleErasures erasure) {
        return certificate(erasure, new Counter());
    }

    public static Document certificate(SampleErasures erasure, Counter counter) {
        return Document.of(counter.issuer.issue(erasure.verified()));
    }

    public static Document report(SampleErasures erasure) {
        var record = erasure.stoppedBy(ReasonCode.PHONE_LOST).build();
        return Document.of(new Counter().issuer.report(record, VerdictRule.decide(record)));
    }

    /** A certificate with another token, in hexadecimal, than it was issued with. */
    public static Document withToken(Document document, String token) {
        return changed(document, token, document.evidenceJson());
    }

    /** A certificate with another evidence record than it was issued for. */
    public static Document withEvidence(Document document, String evidenceJson) {
        return changed(document, document.certificate().orElseThrow().token(), evidenceJson);
    }

    private static Document changed(Document document, String token, String evidenceJson) {
        var old = document.certificate().orElseThrow();
        return Document.of(new SanitizationCertificate(
                old.number(),
                old.posCode(),
                old.job(),
                old.assurance(),
                old.issuedAt(),
                old.simulated(),
                old.phoneName(),
                token,
                evidenceJson));
    }

    public static Layout layout(Language language) {
        return new Layout(language, Paper.A4, fonts());
    }

    public static FontFiles fonts() {
        return FontFiles.in(FontFiles.usualDirectories(), Optional.empty());
    }

    public static FontFiles fonts(String... files) {
        return new FontFiles(List.of(files).stream().map(Path::of).toList());
    }
}
