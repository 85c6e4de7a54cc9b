package org.lethe.station.certify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.lethe.station.certify.CertificateStore.Earlier;
import org.lethe.station.model.Check;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Imei;
import org.lethe.station.model.JobState;
import org.lethe.station.model.LockScreen;
import org.lethe.station.verify.ErasureRecord;

/**
 * The full story of an erasure as canonical JSON, schema {@code lethe-evidence-1}: the fields of NIST SP 800-88's certificate
 * of sanitization and the points of GB 46864-2025. Field by field in {@code docs/evidence.md}. It is the only place where a
 * serial number and IMEIs stand in full. Codes and figures are for programs and every language; the few sentences are English.
 */
final class EvidenceRecord {
    static final String SCHEMA = "lethe-evidence-1";
    /** GB 46864-2025, section 7: records are kept for three years or longer. */
    static final int RETENTION_YEARS = 3;

    /** What neither the phone nor the settings state is not made up. */
    private static final String NOT_GIVEN = "not given";

    private final ErasureRecord record;
    private final Outcome outcome;
    private final Tool tool;

    private EvidenceRecord(ErasureRecord record, Outcome outcome, Tool tool) {
        this.record = record;
        this.outcome = outcome;
        this.tool = tool;
    }

    /** Writes the record of an erasure. */
    static String json(ErasureRecord record, Outcome outcome, Tool tool) {
        return CanonicalJson.of(new EvidenceRecord(record, outcome, tool).root());
    }

    private ObjectNode root() {
        var root = object().put("schema", SCHEMA)
                .put("job", record.job().value())
                .put("simulated", record.before().simulated())
                .put("outcome", outcome.state().name());
        outcome.certificateNumber().ifPresent(number -> root.put("certificate", number));
        outcome.statesLater().ifPresent(earlier -> root.putObject("clockSetBack")
                .put("certificate", earlier.number())
                .put("issuedAt", time(earlier.issuedAt())));
        outcome.assurance().ifPresent(assurance -> root.put("assurance", assurance.name()));
        record.recheck().ifPresent(earlier -> root.putObject("recheckOf")
                .put("job", earlier.job().value())
                .put("certificate", earlier.certificate()));
        outcome.reasons().forEach(root.putArray("reasons")::addPOJO);
        root.set("station", station());
        root.set("phone", phone(record));
        root.set("before", before(record.before()));
        root.set("sanitization", sanitization());
        root.set("verification", verification());
        root.set("validation", validation());
        root.set("residuals", Residuals.of(record));
        root.set("retention", retention());
        root.set("transcript", transcript());
        root.set("timeline", timeline());
        return CanonicalJson.MAPPER.valueToTree(root);
    }

    private ObjectNode station() {
        var station = object().put("id", record.station().id())
                .put("place", given(record.station().shop()))
                .put("contact", given(record.station().contact()));
        station.putObject("tool").put("name", tool.name()).put("version", tool.version());
        return station;
    }

    private static ObjectNode phone(ErasureRecord record) {
        var before = record.before();
        var identity = before.identity();
        var phone = object().put("manufacturer", identity.maker())
                .put("model", identity.model())
                .put("device", identity.device())
                .put("serial", identity.serial().value())
                .put("build", identity.fingerprint())
                .put("propertyNumber", NOT_GIVEN)
                .put("mediaType", "flash memory, soldered")
                .put("mediaSource", "user");
        phone.set(
                "imeis",
                fact(record.imeis().map(imeis -> imeis.stream().map(Imei::value).toList())));
        phone.putObject("android")
                .put("release", before.android().release())
                .put("apiLevel", before.android().apiLevel());
        phone.set("storageBytes", fact(before.capacityBytes()));
        return phone;
    }

    private static ObjectNode before(DeviceAssessment before) {
        var node = object().put("encryption", before.encryption().name());
        node.set("lockScreen", fact(before.lockScreen().map(LockScreen::name)));
        node.set("accounts", fact(before.accounts()));
        node.set("frpActive", fact(before.frpActive()));
        node.set("users", fact(before.users().map(List::size)));
        node.set("batteryPercent", fact(before.battery().map(battery -> battery.levelPercent())));
        node.set("bootloaderLocked", fact(before.bootloaderLocked()));
        var findings = node.putArray("findings");
        before.findings()
                .forEach(finding -> details(
                        findings.addObject()
                                .put("code", finding.code().name())
                                .put("severity", finding.severity().name()),
                        finding.details()));
        return node;
    }

    private ObjectNode sanitization() {
        var plan = record.plan();
        var figures = record.figures();
        var node = object().put("policy", plan.policy().id().word())
                .put("route", plan.route().name())
                .put("passes", plan.policy().passes())
                .put("startedAt", time(record.startedAt()))
                .put("endedAt", time(record.endedAt()))
                .put("capacityBytes", figures.capacity())
                .put("overwrittenBytes", figures.overwritten())
                .put("operator", record.operator().name());
        node.set("by", operator());
        Method.of(record, outcome).describe(node);
        plan.steps().forEach(step -> node.withArray("plan").add(step.toString()));
        plan.refusals().forEach(refusal -> node.withArray("refused")
                .addObject()
                .put("route", refusal.route().name())
                .put("answer", refusal.answer()));
        record.stoppedBy().ifPresent(reason -> node.put("stoppedBy", reason.name()));
        node.set("consent", consent());
        return node;
    }

    /** The agreement itself lies with the shop; the station knows its reference and what it has to be about. */
    private ObjectNode consent() {
        var consent = object().put("reference", record.consent().reference())
                .put("agreedTo", "scope, method and impact of the erasure")
                .put("statedBy", record.operator().name());
        consent.putObject("shown")
                .put("scope", Method.SCOPE)
                .put(
                        "method",
                        "reset, overwriting and reading back; policy "
                                + record.plan().policy().id().word())
                .put("impact", "everything on the phone is lost for good and cannot be restored by anybody");
        return consent;
    }

    /** The sanitizer of NIST SP 800-88: a person, and what the owner gave in the settings. */
    private ObjectNode operator() {
        return person(record.operator().name(), record.station().operatorTitle());
    }

    private ObjectNode person(String name, String title) {
        return object().put("name", name)
                .put("title", given(title))
                .put("date", time(record.endedAt()))
                .put("place", given(record.station().shop()))
                .put("contact", given(record.station().contact()));
    }

    private static String given(String text) {
        return text.isBlank() ? NOT_GIVEN : text;
    }

    /** What the machine saw: NIST SP 800-88 r2 keeps this apart from the shop's judgement, {@link #validation}. */
    private ObjectNode verification() {
        var node = object().put("method", record.plan().policy().readBack().name())
                .put("readBackBytes", record.figures().readBack())
                .put("mismatchedBytes", record.figures().mismatches())
                .put("rule", "VerdictRule, route " + record.plan().route().name())
                .put("result", outcome.state().name());
        node.set("by", person(tool.name() + " " + tool.version(), "program"));
        var checks = node.putArray("checks");
        record.checks().forEach(check -> check(checks.addObject(), check));
        return node;
    }

    private static void check(ObjectNode node, Check check) {
        node.put("claim", check.claim().name())
                .put("result", check.result().name())
                .put("at", time(check.at()));
        check.reason().ifPresent(reason -> node.put("reason", reason.name()));
        check.rawSha256().ifPresent(hash -> node.put("rawSha256", hash));
        details(node, check.details());
    }

    private ObjectNode validation() {
        var accepted = outcome.state() == JobState.ERASED;
        var node = object().put("policy", record.plan().policy().id().word())
                .put("decision", accepted ? "ACCEPT" : "REJECT")
                .put("disposition", accepted ? "may be sold" : "do not sell; erase again or destroy")
                .put("destination", NOT_GIVEN)
                .put("decidedBy", "the shop's policy, applied by the station")
                .put("presentedBy", record.operator().name())
                .put("at", time(record.endedAt()));
        node.set("by", operator());
        record.overridden().ifPresent(overridden -> override(node.putObject("override"), overridden));
        return node;
    }

    /** Warnings are facts about the phone; that it was erased all the same is the shop's judgement. */
    private static void override(ObjectNode node, ErasureRecord.Overridden overridden) {
        overridden.warnings().forEach(warning -> node.withArray("warnings").add(warning.name()));
        var decision = overridden.decision();
        node.put("reason", decision.reason()).put("by", decision.by().name());
        decision.second().ifPresent(second -> node.put("agreedBy", second.name()));
    }

    private ObjectNode retention() {
        var until =
                latestStated().atZone(ZoneOffset.UTC).plusYears(RETENTION_YEARS).toInstant();
        return object().put("years", RETENTION_YEARS).put("keepUntil", time(until));
    }

    /** A clock that stands too early must not shorten how long the record is kept. */
    private Instant latestStated() {
        return outcome.statesLater()
                .map(Earlier::issuedAt)
                .filter(record.endedAt()::isBefore)
                .orElse(record.endedAt());
    }

    private ObjectNode transcript() {
        var transcript = object().put("entries", record.transcript().entries());
        record.transcript().sha256().ifPresent(hash -> transcript.put("sha256", hash));
        return transcript;
    }

    private ArrayNode timeline() {
        var lines = CanonicalJson.MAPPER.createArrayNode();
        record.timeline()
                .forEach(line -> lines.addObject().put("at", time(line.at())).put("what", line.what()));
        return lines;
    }

    private static void details(ObjectNode node, Map<String, String> details) {
        if (!details.isEmpty()) {
            details.forEach(node.putObject("details")::put);
        }
    }

    /** Known values as they are; an unknown one as {@code {"unknown": <what the phone said>}}, never as a harmless value. */
    private static JsonNode fact(Fact<?> fact) {
        return fact.value().<JsonNode>map(CanonicalJson.MAPPER::valueToTree).orElseGet(() -> object().put(
                        "unknown", fact.raw()));
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static ObjectNode object() {
        return CanonicalJson.MAPPER.createObjectNode();
    }
}
