package org.lethe.station.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lethe.station.certify.Document;
import org.lethe.station.document.PageFlow.Table;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.runtime.Sha256;

/**
 * The evidence record as people read it, nothing left out: the fields of NIST SP 800-88's certificate of sanitization and the
 * points of GB 46864-2025, verification and validation apart, what stays out of reach, and every check and step as an annex.
 */
final class EvidencePages {
    private static final double[] TWO_COLUMNS = {0.28, 0.72};
    private static final double[] BESIDE_FIGURE = {0.34, 0.66};

    private final PageFlow flow;
    private final DocumentWords words;
    private final Messages messages;
    private final EvidenceText evidence;

    EvidencePages(PageFlow flow, DocumentWords words, Evidence evidence) {
        this.flow = flow;
        this.words = words;
        this.messages = words.messages();
        this.evidence = new EvidenceText(words, evidence);
    }

    /** What everybody wants to know. */
    void head(Document document) throws IOException {
        var table = flow.table(BESIDE_FIGURE);
        row(table, "outcome", messages.state(document.state()));
        row(table, "phone", document.phoneName());
        row(table, "serial", evidence.value("/phone/serial"));
        row(table, "imei", orNone(evidence.list("/phone/imeis", imei -> imei)));
        row(table, "issuedAt", DocumentWords.time(document.at()));
        if (document.certificate().isPresent()) {
            row(table, "posCode", document.posCode().orElseThrow());
            row(table, "assurance", evidence.said("/assurance", Assurance.class, messages::assurance));
        }
        if (evidence.stated("/recheckOf/certificate").isPresent()) {
            row(table, "recheckOf", recheckOf());
        }
        row(table, "job", evidence.value("/job"));
        row(table, "operator", evidence.value("/sanitization/operator"));
        row(table, "place", evidence.value("/station/place") + ", " + evidence.value("/station/id"));
        row(table, "contact", evidence.value("/station/contact"));
    }

    /** A certificate A in place of a B, or the red report of one that was untrue. */
    private String recheckOf() {
        return words.text("recheckOf", evidence.value("/recheckOf/certificate"), evidence.value("/recheckOf/job"));
    }

    /** Times that contradict the order of the numbers are explained where they stand. */
    private String clockSetBack() {
        return words.text(
                "clockSetBack", evidence.value("/clockSetBack/certificate"), evidence.time("/clockSetBack/issuedAt"));
    }

    void sections(Document document) throws IOException {
        phone();
        before();
        sanitization();
        consent();
        verification();
        validation();
        residuals();
        records(document);
        new EvidenceAnnexes(flow, words, evidence).draw();
    }

    private void phone() throws IOException {
        var table = section("phone");
        row(table, "manufacturer", evidence.value("/phone/manufacturer"));
        row(table, "model", evidence.value("/phone/model"));
        row(table, "device", evidence.value("/phone/device"));
        row(table, "propertyNumber", evidence.value("/phone/propertyNumber"));
        row(table, "storage", evidence.amount("/phone/storageBytes"));
        row(table, "media", evidence.value("/phone/mediaType") + "; " + evidence.value("/phone/mediaSource"));
        row(table, "build", evidence.value("/phone/build"));
        row(table, "simulated", evidence.code("truth", "/simulated"));
    }

    /** What was found, before anything was touched. */
    private void before() throws IOException {
        var table = section("before");
        var android = words.text(
                "android", evidence.value("/phone/android/release"), evidence.value("/phone/android/apiLevel"));
        row(table, "android", android);
        row(table, "encryption", evidence.said("/before/encryption", Encryption.class, messages::encryption));
        row(table, "lockScreen", evidence.code("lockScreen", "/before/lockScreen"));
        row(table, "accounts", evidence.value("/before/accounts"));
        row(table, "users", evidence.value("/before/users"));
        row(table, "frp", evidence.code("truth", "/before/frpActive"));
        row(table, "bootloader", evidence.code("truth", "/before/bootloaderLocked"));
        row(table, "battery", evidence.value("/before/batteryPercent"));
        row(
                table,
                "findings",
                orNone(evidence.parts("/before/findings").stream()
                        .map(this::finding)
                        .collect(Collectors.joining(" "))));
    }

    private String finding(EvidenceText finding) {
        var details = finding.details();
        return finding.said("/code", ReasonCode.class, messages::reason)
                + " ("
                + finding.code("severity", "/severity")
                + (details.isEmpty() ? "" : "; " + details)
                + ")";
    }

    private void sanitization() throws IOException {
        var table = section("sanitization");
        row(table, "method", method());
        row(table, "scope", evidence.value("/sanitization/scope"));
        row(table, "techniques", techniques());
        row(table, "policy", policy("/sanitization/policy"));
        row(table, "route", evidence.said("/sanitization/route", RouteKind.class, messages::route));
        row(table, "plan", evidence.list("/sanitization/plan", step -> step));
        row(table, "passes", evidence.value("/sanitization/passes"));
        row(table, "capacity", evidence.amount("/sanitization/capacityBytes"));
        row(table, "overwritten", evidence.amount("/sanitization/overwrittenBytes"));
        row(table, "started", evidence.time("/sanitization/startedAt"));
        row(table, "ended", evidence.time("/sanitization/endedAt"));
        if (!evidence.parts("/sanitization/refused").isEmpty()) {
            row(table, "refused", refused());
        }
        if (evidence.stated("/sanitization/stoppedBy").isPresent()) {
            row(table, "stoppedBy", evidence.said("/sanitization/stoppedBy", ReasonCode.class, messages::reason));
        }
        row(table, "tool", evidence.value("/station/tool/name") + " " + evidence.value("/station/tool/version"));
        row(table, "sanitizedBy", evidence.person("/sanitization/by"));
    }

    private String refused() {
        return evidence.parts("/sanitization/refused").stream()
                .map(route -> route.said("/route", RouteKind.class, messages::route) + ": " + route.value("/answer"))
                .collect(Collectors.joining("; "));
    }

    /** What the seller was told, and who says so; the agreement itself lies with the shop. */
    private void consent() throws IOException {
        var table = section("consent");
        row(table, "reference", evidence.value("/sanitization/consent/reference"));
        row(table, "agreedTo", evidence.value("/sanitization/consent/agreedTo"));
        row(table, "statedBy", evidence.value("/sanitization/consent/statedBy"));
        row(table, "scope", evidence.value("/sanitization/consent/shown/scope"));
        row(table, "method", evidence.value("/sanitization/consent/shown/method"));
        row(table, "impact", evidence.value("/sanitization/consent/shown/impact"));
    }

    /** What the machine saw. */
    private void verification() throws IOException {
        var table = section("verification");
        row(table, "readBack", evidence.code("readBack", "/verification/method"));
        row(table, "bytesReadBack", evidence.amount("/verification/readBackBytes"));
        row(table, "mismatches", evidence.value("/verification/mismatchedBytes"));
        row(table, "result", evidence.code("result", "/verification/result"));
        row(table, "rule", evidence.value("/verification/rule"));
        row(table, "verifiedBy", evidence.person("/verification/by"));
    }

    /** What the shop makes of it (NIST SP 800-88 Rev. 2, section 4.5.2). */
    private void validation() throws IOException {
        var table = section("validation");
        row(table, "decision", evidence.code("decision", "/validation/decision"));
        row(table, "disposition", evidence.value("/validation/disposition"));
        row(table, "destination", evidence.value("/validation/destination"));
        row(table, "policy", policy("/validation/policy"));
        row(table, "decidedBy", evidence.value("/validation/decidedBy"));
        row(table, "presentedBy", evidence.value("/validation/presentedBy"));
        row(table, "validatedAt", evidence.time("/validation/at"));
        row(table, "validatedBy", evidence.person("/validation/by"));
        if (!evidence.list("/validation/override/warnings", code -> code).isEmpty()) {
            override(table);
        }
    }

    private void override(Table table) throws IOException {
        row(
                table,
                "overridden",
                evidence.list(
                        "/validation/override/warnings", code -> words.said(ReasonCode.class, code, messages::reason)));
        row(table, "overriddenBy", evidence.value("/validation/override/by"));
        row(table, "overriddenBecause", evidence.value("/validation/override/reason"));
        if (evidence.stated("/validation/override/agreedBy").isPresent()) {
            row(table, "agreedBy", evidence.value("/validation/override/agreedBy"));
        }
    }

    private void residuals() throws IOException {
        flow.heading(words.text("section.residuals"));
        for (var statement : evidence.values("/residuals/statements")) {
            flow.paragraph("• " + words.stored(statement), PageFlow.BODY);
        }
        var table = flow.table(TWO_COLUMNS);
        row(table, "outOfReach", evidence.amount("/residuals/outOfReachBytes"));
    }

    private void records(Document document) throws IOException {
        var table = section("records");
        if (evidence.stated("/clockSetBack/certificate").isPresent()) {
            row(table, "clockSetBack", clockSetBack());
        }
        row(
                table,
                "retention",
                words.text("retention", evidence.value("/retention/years"), evidence.time("/retention/keepUntil")));
        row(table, "evidenceHash", Sha256.hex(document.evidenceJson()));
        row(table, "exchanges", evidence.value("/transcript/entries"));
        row(table, "exchangesHash", evidence.value("/transcript/sha256"));
        flow.paragraph(words.text(document.certificate().isPresent() ? "proof" : "proof.none"), PageFlow.BODY);
        flow.signatureLine(words.text("signature.sanitized", evidence.value("/sanitization/operator")));
        flow.signatureLine(words.text("signature.validated"));
    }

    private Table section(String key) throws IOException {
        flow.heading(words.text("section." + key));
        return flow.table(TWO_COLUMNS);
    }

    private void row(Table table, String key, String value) throws IOException {
        table.row(words.text("row." + key), value);
    }

    private String orNone(String listed) {
        return listed.isEmpty() ? words.text("none") : listed;
    }

    /** Policies are stored by their word on the command line. */
    private String policy(String place) {
        var word = evidence.value(place);
        return Arrays.stream(PolicyId.values())
                .filter(policy -> policy.word().equals(word))
                .findFirst()
                .map(policy -> messages.policy(policy) + " (" + word + ")")
                .orElse(word);
    }

    private String method() {
        return evidence.stated("/sanitization/standard")
                .map(standard -> words.text("method", evidence.value("/sanitization/category"), standard))
                .orElseGet(() -> words.text("method.none"));
    }

    private String techniques() {
        return orNone(evidence.list("/sanitization/techniques", code -> words.code("technique", code)));
    }
}
