package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.station.GeneratedDocument;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.Fact;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReadBackScope;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.Severity;
import org.lethe.station.verify.SampleErasures;
import org.lethe.station.verify.VerdictRule;

/**
 * {@code docs/schema}: every record that the station can write is valid, and a record with anything missing, added or of
 * another kind is not. Run with {@code -Dlethe.docs.write=true} to write the schema's codes anew.
 */
class EvidenceSchemaTest {
    private static final Path SCHEMAS = Path.of("..", "docs", "schema");
    private static final Set<String> OPTIONAL =
            Set.of("category", "standard", "details", "rawSha256", "reason", "refused", "stoppedBy");
    private static final ObjectWriter PRETTY = CanonicalJson.MAPPER.writer(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
    private static final JsonSchema EVIDENCE = schema("evidence-1");
    private static final JsonSchema BUNDLE = schema("certificate-1");

    private final Counter counter = new Counter();

    @ParameterizedTest
    @EnumSource(PolicyId.class)
    void the_record_of_every_policy_is_valid(PolicyId policy) {
        assertThat(flaws(EVIDENCE, erased(SampleErasures.good().policy(policy))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RouteKind.class)
    void the_record_of_every_route_is_valid_whatever_its_verdict(RouteKind route) {
        assertThat(flaws(EVIDENCE, ended(SampleErasures.good().route(route)))).isEmpty();
        assertThat(flaws(EVIDENCE, ended(SampleErasures.good().route(route).unchecked())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void the_record_of_an_erasure_that_stopped_for_any_reason_is_valid(ReasonCode reason) {
        assertThat(flaws(EVIDENCE, ended(SampleErasures.good().stoppedBy(reason))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Claim.class)
    void the_record_of_any_check_that_failed_is_valid(Claim claim) {
        for (var result : CheckResult.values()) {
            assertThat(flaws(EVIDENCE, ended(SampleErasures.good().with(claim, result))))
                    .isEmpty();
        }
    }

    @Test
    void a_record_of_overridden_warnings_is_valid_and_names_both_people() {
        var record = erased(SampleErasures.good().overridden());

        assertThat(flaws(EVIDENCE, record)).isEmpty();
        assertThat(record.at("/validation/override").toString())
                .isEqualTo("{\"agreedBy\":\"Wang Fang\",\"by\":\"Li Wei\","
                        + "\"reason\":\"the seller unlocked it\",\"warnings\":[\"BOOTLOADER_UNLOCKED\"]}");
    }

    @Test
    void a_record_that_is_dated_before_an_earlier_certificate_is_valid_and_a_red_one_cannot_be() {
        var record = afterAClockAhead();

        assertThat(flaws(EVIDENCE, record)).isEmpty();
        assertThat(flaws(EVIDENCE, ((ObjectNode) red()).set("clockSetBack", record.at("/clockSetBack"))))
                .isNotEmpty();
    }

    private JsonNode afterAClockAhead() {
        var ahead = new CertificateIssuer(
                counter.store, counter.keys, InstantSource.fixed(Counter.NOW.plusSeconds(1)), Counter.TOOL);
        var first = ahead.issue(SampleErasures.good().job("0000000001").verified());
        var second =
                parsed(counter.issuer.issue(SampleErasures.good().verified()).evidenceJson());
        assertThat(second.at("/clockSetBack/certificate").asText()).isEqualTo(first.number());
        return second;
    }

    @Test
    void a_record_with_unknown_facts_is_valid() {
        assertThat(flaws(EVIDENCE, erased(SampleErasures.good().imeis(Fact.unknown("permission denied")))))
                .isEmpty();
    }

    @Test
    void an_exported_certificate_is_a_valid_bundle() throws IOException {
        var certificate = counter.issuer.issue(SampleErasures.good().verified());

        var bundle =
                CanonicalJson.MAPPER.readTree(CertificateBundle.of(certificate).toJson());

        assertThat(flaws(BUNDLE, bundle)).isEmpty();
        assertThat(flaws(BUNDLE, ((ObjectNode) bundle.deepCopy()).put("token", "012")))
                .isNotEmpty();
        assertThat(flaws(BUNDLE, ((ObjectNode) bundle).set("evidence", red()))).isNotEmpty();
    }

    @Test
    void a_record_that_lacks_a_field_has_one_more_or_one_of_another_kind_is_refused() {
        for (var record : List.of(erased(SampleErasures.good()), red())) {
            var mutants = mutants(record, record);
            assertThat(mutants).hasSizeGreaterThan(200);
            assertThat(mutants).allSatisfy(mutant -> assertThat(flaws(EVIDENCE, mutant.record()))
                    .as(mutant.what())
                    .isNotEmpty());
        }
    }

    @Test
    void a_record_that_contradicts_itself_is_refused() {
        var certified = erased(SampleErasures.good());

        assertThat(flaws(EVIDENCE, with(certified, "", "outcome", "NOT_ERASED")))
                .isNotEmpty();
        assertThat(flaws(EVIDENCE, with(certified, "/validation", "decision", "REJECT")))
                .isNotEmpty();
        assertThat(flaws(EVIDENCE, with(certified, "/verification", "result", "INDETERMINATE")))
                .isNotEmpty();
        assertThat(flaws(EVIDENCE, with(certified, "/sanitization", "category", "Purge")))
                .isNotEmpty();
        assertThat(flaws(EVIDENCE, with(red(), "/sanitization", "category", "Clear")))
                .isNotEmpty();
        assertThat(flaws(EVIDENCE, with(red(), "", "certificate", "LS-4F7K2M-000001")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_schema_knows_every_code(String name, List<String> codes) throws IOException {
        var schema =
                CanonicalJson.MAPPER.readTree(SCHEMAS.resolve("evidence-1.json").toFile());
        var known = ((ObjectNode) schema.at("/$defs/" + name)).putArray("enum");

        codes.forEach(known::add);

        GeneratedDocument.check("schema/evidence-1.json", PRETTY.writeValueAsString(schema) + "\n");
    }

    private static Stream<Object[]> codes() {
        return Stream.of(
                codes("assurance", Assurance.values()),
                codes("reason", ReasonCode.values()),
                codes("severity", Severity.values()),
                codes("encryption", Encryption.values()),
                codes("lockScreen", LockScreen.values()),
                codes("route", RouteKind.values()),
                codes("readBack", ReadBackScope.values()),
                codes("claim", Claim.values()),
                codes("result", CheckResult.values()),
                new Object[] {
                    "policy",
                    Arrays.stream(PolicyId.values()).map(PolicyId::word).toList()
                });
    }

    private static Object[] codes(String name, Enum<?>... values) {
        return new Object[] {name, Arrays.stream(values).map(Enum::name).toList()};
    }

    private JsonNode erased(SampleErasures erasure) {
        return parsed(new Counter().issuer.issue(erasure.verified()).evidenceJson());
    }

    private JsonNode red() {
        return ended(SampleErasures.good().stoppedBy(ReasonCode.PHONE_LOST));
    }

    private JsonNode ended(SampleErasures erasure) {
        var record = erasure.build();
        return VerdictRule.verified(record)
                .map(verified -> parsed(new Counter().issuer.issue(verified).evidenceJson()))
                .orElseGet(() -> parsed(new Counter()
                        .issuer
                        .report(record, VerdictRule.decide(record))
                        .evidenceJson()));
    }

    private static JsonNode with(JsonNode record, String object, String field, String value) {
        var changed = record.deepCopy();
        ((ObjectNode) (object.isEmpty() ? changed : changed.at(object))).put(field, value);
        return changed;
    }

    /** Every record that differs in one place: a field gone, a field too many, a value of another kind. */
    private static List<Mutant> mutants(JsonNode record, JsonNode node) {
        var paths = new ArrayList<String>();
        collect(record, "", paths);
        return paths.stream().flatMap(path -> changes(record, path)).toList();
    }

    private static Stream<Mutant> changes(JsonNode record, String path) {
        var parent = path.substring(0, path.lastIndexOf('/'));
        var name = path.substring(path.lastIndexOf('/') + 1);
        var gone = record.deepCopy();
        var extra = record.deepCopy();
        var other = record.deepCopy();
        if (!(gone.at(parent) instanceof ObjectNode object)) {
            ((ArrayNode) other.at(parent)).set(Integer.parseInt(name), CanonicalJson.MAPPER.nullNode());
            return Stream.of(new Mutant("null at " + path, other));
        }
        object.remove(name);
        ((ObjectNode) extra.at(parent)).put(name + "2", 1);
        ((ObjectNode) other.at(parent)).putNull(name);
        return Stream.of(
                        new Mutant("without " + path, gone),
                        new Mutant("beside " + path, extra),
                        new Mutant("null at " + path, other))
                .filter(mutant -> !(mutant.what().startsWith("without") && OPTIONAL.contains(name)));
    }

    private static void collect(JsonNode node, String path, List<String> paths) {
        if (path.endsWith("/details")) {
            return;
        }
        node.fields().forEachRemaining(field -> {
            paths.add(path + "/" + field.getKey());
            collect(field.getValue(), path + "/" + field.getKey(), paths);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            paths.add(path + "/" + i);
            collect(node.get(i), path + "/" + i, paths);
        }
    }

    private static Set<ValidationMessage> flaws(JsonSchema schema, JsonNode record) {
        return schema.validate(record);
    }

    private static JsonNode parsed(String json) {
        try {
            return CanonicalJson.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema(String name) {
        var texts = Map.of(
                "urn:lethe:schema:evidence-1", text("evidence-1"),
                "urn:lethe:schema:certificate-1", text("certificate-1"));
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(texts)))
                .getSchema(SchemaLocation.of("urn:lethe:schema:" + name));
    }

    private static String text(String name) {
        try {
            return Files.readString(SCHEMAS.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Mutant(String what, JsonNode record) {}
}
