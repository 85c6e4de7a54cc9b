package org.lethe.station.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lethe.station.certify.Document;
import org.lethe.station.document.PageFlow.Table;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.runtime.Sha256;

/**
 * The evidence record as people read it: the fields of NIST SP 800-88's certificate of sanitization and the points of
 * GB 46864-2025, verification and validation apart, what stays out of reach, and every check and step as an annex.
 */
final class EvidencePages {
    private static final double[] TWO_COLUMNS = {0.28, 0.72};
    private static final double[] BESIDE_FIGURE = {0.34, 0.66};
    private static final double[] THREE_COLUMNS = {0.52, 0.18, 0.30};

    private final PageFlow flow;
    private final DocumentWords words;
    private final Messages messages;
    private final Evidence evidence;

    EvidencePages(PageFlow flow, DocumentWords words, Evidence evidence) {
        this.flow = flow;
        this.words = words;
        this.messages = words.messages();
        this.evidence = evidence;
    }

    /** What everybody wants to know. */
    void head(Document document) throws IOException {
        var table = flow.table(BESIDE_FIGURE);
        row(table, "outcome", messages.state(document.state()));
        row(table, "phone", document.phoneName());
        row(table, "serial", value("/phone/serial"));
        if (!imeis().isEmpty()) {
            row(table, "imei", imeis());
        }
        row(table, "issuedAt", DocumentWords.time(document.at()));
        if (document.certificate().isPresent()) {
            row(table, "posCode", document.posCode().orElseThrow());
            row(table, "assurance", said("/assurance", Assurance.class, messages::assurance));
        }
        row(table, "job", document.job().value());
        row(table, "operator", value("/sanitization/operator"));
        row(table, "place", place());
    }

    void sections(Document document) throws IOException {
        phone();
        sanitization();
        verification();
        validation();
        residuals();
        records(document);
        checks();
        timeline();
    }

    private void phone() throws IOException {
        var table = section("phone");
        row(table, "manufacturer", value("/phone/manufacturer"));
        row(table, "model", value("/phone/model"));
        row(table, "device", value("/phone/device"));
        row(table, "storage", amount("/phone/storageBytes"));
        row(table, "media", code("media", "/phone/mediaType") + "; " + code("media", "/phone/mediaSource"));
        row(table, "android", words.text("android", value("/phone/android/release"), value("/phone/android/apiLevel")));
        row(table, "build", value("/phone/build"));
        row(table, "encryption", said("/before/encryption", Encryption.class, messages::encryption));
    }

    private void sanitization() throws IOException {
        var table = section("sanitization");
        row(table, "method", method());
        row(table, "scope", code("scope", "/sanitization/scope"));
        row(table, "techniques", techniques());
        row(table, "policy", policy("/sanitization/policy"));
        row(table, "route", said("/sanitization/route", RouteKind.class, messages::route));
        row(table, "passes", value("/sanitization/passes"));
        row(table, "capacity", amount("/sanitization/capacityBytes"));
        row(table, "overwritten", amount("/sanitization/overwrittenBytes"));
        row(table, "started", time("/sanitization/startedAt"));
        row(table, "ended", time("/sanitization/endedAt"));
        if (evidence.value("/sanitization/stoppedBy").isPresent()) {
            row(table, "stoppedBy", said("/sanitization/stoppedBy", ReasonCode.class, messages::reason));
        }
        row(table, "tool", value("/station/tool/name") + " " + value("/station/tool/version"));
        row(table, "sanitizedBy", value("/sanitization/operator") + ", " + place());
        row(table, "consent", words.text("consent", value("/sanitization/consent/reference")));
    }

    /** What the machine saw. */
    private void verification() throws IOException {
        var table = section("verification");
        row(table, "readBack", code("readBack", "/verification/method"));
        row(table, "bytesReadBack", amount("/verification/readBackBytes"));
        row(table, "mismatches", value("/verification/mismatchedBytes"));
        row(table, "result", code("result", "/verification/result"));
        row(table, "rule", value("/verification/rule"));
    }

    /** What the shop makes of it (NIST SP 800-88 Rev. 2, section 4.5.2). */
    private void validation() throws IOException {
        var table = section("validation");
        row(table, "decision", code("decision", "/validation/decision"));
        row(table, "disposition", code("disposition", "/validation/decision"));
        row(table, "decidedBy", words.text("decidedBy", policy("/validation/policy")));
        row(table, "presentedBy", value("/validation/presentedBy"));
        row(table, "validatedAt", time("/validation/at"));
    }

    private void residuals() throws IOException {
        flow.heading(words.text("section.residuals"));
        for (var key : List.of("residuals.reserved", "residuals.spare", "residuals.elsewhere")) {
            flow.paragraph("• " + words.text(key), PageFlow.BODY);
        }
        flow.paragraph(
                "• "
                        + words.code(
                                "residuals",
                                evidence.value("/before/encryption").orElse("UNKNOWN")),
                PageFlow.BODY);
        var table = flow.table(TWO_COLUMNS);
        row(table, "outOfReach", amount("/residuals/outOfReachBytes"));
    }

    private void records(Document document) throws IOException {
        var table = section("records");
        row(table, "retention", words.text("retention", value("/retention/years"), time("/retention/keepUntil")));
        row(table, "evidenceHash", Sha256.hex(document.evidenceJson()));
        flow.paragraph(words.text(document.certificate().isPresent() ? "proof" : "proof.none"), PageFlow.BODY);
        flow.signatureLine(words.text("signature.sanitized", value("/sanitization/operator")));
        flow.signatureLine(words.text("signature.validated"));
    }

    private void checks() throws IOException {
        flow.heading(words.text("section.checks"));
        var checks = evidence.list("/verification/checks");
        if (checks.isEmpty()) {
            flow.paragraph(words.text("checks.none"), PageFlow.BODY);
            return;
        }
        var table = flow.table(THREE_COLUMNS)
                .head(words.text("check.claim"), words.text("check.result"), words.text("check.at"));
        for (var check : checks) {
            var reason = check.value("/reason").map(code -> "  " + code).orElse("");
            table.row(
                    words.said(Claim.class, check.value("/claim").orElse(""), messages::claim),
                    words.said(CheckResult.class, check.value("/result").orElse(""), messages::result),
                    check.value("/at").map(DocumentWords::time).orElse("") + reason);
        }
    }

    private void timeline() throws IOException {
        flow.heading(words.text("section.timeline"));
        var table = flow.table(TWO_COLUMNS).head(words.text("timeline.at"), words.text("timeline.what"));
        for (var line : evidence.list("/timeline")) {
            table.row(
                    line.value("/at").map(DocumentWords::time).orElse(""),
                    line.value("/what").orElse(""));
        }
    }

    private Table section(String key) throws IOException {
        flow.heading(words.text("section." + key));
        return flow.table(TWO_COLUMNS);
    }

    private void row(Table table, String key, String value) throws IOException {
        table.row(words.text("row." + key), value);
    }

    private String value(String place) {
        return evidence.value(place).filter(text -> !text.isBlank()).orElseGet(() -> words.text("notStated"));
    }

    private String amount(String place) {
        var bytes = evidence.number(place);
        return bytes.isPresent() ? words.amount(bytes.getAsLong()) : words.text("notStated");
    }

    private String time(String place) {
        return evidence.value(place).map(DocumentWords::time).orElseGet(() -> words.text("notStated"));
    }

    private <E extends Enum<E>> String said(String place, Class<E> type, Function<E, String> saying) {
        return evidence.value(place)
                .map(name -> words.said(type, name, saying))
                .orElseGet(() -> words.text("notStated"));
    }

    /** Policies are stored by their word on the command line. */
    private String policy(String place) {
        var word = value(place);
        return Arrays.stream(PolicyId.values())
                .filter(policy -> policy.word().equals(word))
                .findFirst()
                .map(policy -> messages.policy(policy) + " (" + word + ")")
                .orElse(word);
    }

    /** A stored sentence or code that has a translation under its own key. */
    private String code(String family, String place) {
        return words.code(family, value(place).replaceAll("\\W+", "_"));
    }

    private String place() {
        return value("/station/place") + ", " + value("/station/id");
    }

    private String imeis() {
        return String.join(", ", evidence.values("/phone/imeis"));
    }

    private String method() {
        var standard = evidence.value("/sanitization/standard");
        return standard.isPresent()
                ? words.text("method", value("/sanitization/category"), standard.get())
                : words.text("method.none");
    }

    private String techniques() {
        var seen = evidence.values("/sanitization/techniques").stream()
                .map(code -> words.code("technique", code))
                .collect(Collectors.joining(words.text("and") + " "));
        return seen.isEmpty() ? words.text("techniques.none") : seen;
    }
}
