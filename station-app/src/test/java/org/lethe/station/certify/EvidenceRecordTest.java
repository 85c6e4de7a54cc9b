package org.lethe.station.certify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.model.CheckResult;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.verify.SampleErasures;
import org.lethe.station.verify.VerdictRule;

class EvidenceRecordTest {
    private final Counter counter = new Counter();

    @Test
    void verification_and_validation_are_two_blocks() throws JsonProcessingException {
        var evidence = erased(SampleErasures.good());

        assertThat(evidence.at("/verification/result").asText()).isEqualTo("ERASED");
        assertThat(evidence.at("/verification/checks")).hasSize(Claim.values().length);
        assertThat(evidence.at("/verification/checks/0/rawSha256").asText()).hasSize(64);
        assertThat(evidence.at("/validation/decision").asText()).isEqualTo("ACCEPT");
        assertThat(evidence.at("/validation/presentedBy").asText()).isEqualTo("Li Wei");
    }

    @Test
    void a_red_record_has_reasons_and_claims_no_standard() throws JsonProcessingException {
        var record = SampleErasures.good().stoppedBy(ReasonCode.PHONE_LOST).build();
        var evidence =
                parsed(counter.issuer.report(record, VerdictRule.decide(record)).evidenceJson());

        assertThat(evidence.at("/outcome").asText()).isEqualTo("INDETERMINATE");
        assertThat(evidence.at("/reasons/0").asText()).isEqualTo("PHONE_LOST");
        assertThat(evidence.at("/validation/decision").asText()).isEqualTo("REJECT");
        assertThat(evidence.at("/sanitization/standard").isMissingNode()).isTrue();
        assertThat(evidence.at("/sanitization/category").isMissingNode()).isTrue();
        assertThat(evidence.at("/assurance").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReasonCode.class,
            names = {"BOOTLOADER_UNLOCKED", "SYSTEM_TAMPERED"})
    void a_system_that_is_not_the_makers_is_said_to_have_given_the_evidence(ReasonCode sign)
            throws JsonProcessingException {
        var record = SampleErasures.good().found(Finding.of(sign, Severity.WARNING));

        assertThat(erased(record).at("/residuals/statements").toString()).contains("may be untrue");
    }

    @Test
    void of_a_phone_as_its_maker_sold_it_nothing_of_that_is_said() throws JsonProcessingException {
        assertThat(erased(SampleErasures.good()).at("/residuals/statements").toString())
                .doesNotContain("may be untrue");
    }

    @ParameterizedTest
    @EnumSource(PolicyId.class)
    void no_policy_claims_more_than_it_may(PolicyId policy) throws JsonProcessingException {
        var evidence = erased(SampleErasures.good().policy(policy));

        var claimed = evidence.at("/sanitization/standard").asText();
        assertThat(claimed)
                .isEqualTo(
                        switch (policy) {
                            case GB46864 -> "GB 46864-2025";
                            case NIST_CLEAR -> "NIST SP 800-88 Rev. 2";
                            case QUICK -> "";
                        });
        assertThat(evidence.toString()).doesNotContain("Purge").doesNotContain("IEEE");
    }

    @Test
    void key_eviction_is_named_only_when_it_was_seen() throws JsonProcessingException {
        var none = SampleErasures.good().with(Claim.KEY_IDENTIFIER_CHANGED, CheckResult.NOT_APPLICABLE);

        assertThat(erased(SampleErasures.good()).at("/sanitization/techniques").toString())
                .contains("KEY_EVICTION");
        assertThat(erased(none.job("0000000001")).at("/sanitization/techniques").toString())
                .doesNotContain("KEY_EVICTION");
    }

    @Test
    void what_the_phone_did_not_say_is_written_as_unknown() throws JsonProcessingException {
        var before = erased(SampleErasures.good()).at("/before");

        assertThat(before.at("/frpActive/unknown").asText()).isEqualTo("permission denied");
        assertThat(before.at("/accounts").intValue()).isZero();
        assertThat(before.at("/lockScreen").asText()).isEqualTo("NOT_SECURED");
    }

    @Test
    void the_serial_stands_in_the_record_in_full_and_in_the_token_not_at_all() {
        var certificate = counter.issuer.issue(SampleErasures.good().verified());

        assertThat(certificate.evidenceJson()).contains("\"serial\":\"R58N90ABCDE\"");
        assertThat(new String(Counter.bytes(certificate), ISO_8859_1)).doesNotContain("R58N90ABCDE");
    }

    @Test
    void imeis_stand_in_the_record_in_full_and_an_unknown_one_is_not_left_out() throws JsonProcessingException {
        var silent = SampleErasures.good().job("0000000001").imeis(Fact.unknown("refused: SecurityException"));

        assertThat(erased(SampleErasures.good()).at("/phone/imeis").toString())
                .isEqualTo("[\"490154203237518\",\"356938035643809\"]");
        assertThat(erased(silent).at("/phone/imeis/unknown").asText()).isEqualTo("refused: SecurityException");
    }

    @Test
    void what_is_out_of_reach_is_said() throws JsonProcessingException {
        var residuals = erased(SampleErasures.good()).at("/residuals");

        assertThat(residuals.at("/outOfReachBytes").longValue()).isEqualTo(10_500_000_000L);
        assertThat(residuals.at("/statements").toString())
                .contains("over-provisioned")
                .contains("SIM");
    }

    @Test
    void the_page_of_fields_names_every_field() throws IOException {
        var fields = new TreeSet<String>();
        collect("", erased(SampleErasures.good()), fields);
        var page = Files.readString(Path.of("..", "docs", "evidence.md"));

        assertThat(fields).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
    }

    @Test
    void the_record_is_in_canonical_form() {
        var json = counter.issuer.issue(SampleErasures.good().verified()).evidenceJson();

        assertThat(CanonicalJson.of(json)).contains(json);
    }

    /** RFC 8785, section 3.2.2 and 3.2.3: escapes, numbers and the order of names by UTF-16 code units. */
    @Test
    void canonical_form_is_that_of_rfc_8785() {
        var example =
                """
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}
                """;
        var order =
                """
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}
                """;

        assertThat(CanonicalJson.of(example))
                .contains("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(CanonicalJson.of(order).orElseThrow().replaceAll("\"[^\"]*\":\"([^\"]*)\"", "$1"))
                .isEqualTo("{Carriage Return,One,Control,Latin Small Letter O With Diaeresis,Euro Sign,"
                        + "Emoji: Grinning Face,Hebrew Letter Dalet With Dagesh}");
    }

    /** RFC 8785, appendix B: the bits of a double and how it is written. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbers_are_written_as_rfc_8785_lists_them(String bits, String written) {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(CanonicalJson.of(CanonicalJson.MAPPER.createArrayNode().add(number)))
                .isEqualTo("[" + written + "]");
    }

    @Test
    void who_answers_is_named_and_what_nobody_gave_is_not_made_up() throws JsonProcessingException {
        var evidence = erased(SampleErasures.good());

        assertThat(evidence.at("/sanitization/by/name").asText()).isEqualTo("Li Wei");
        assertThat(evidence.at("/sanitization/by/place").asText()).isEqualTo("Shop, Shenzhen");
        assertThat(evidence.at("/sanitization/by/title").asText()).isEqualTo("not given");
        assertThat(evidence.at("/validation/by/contact").asText()).isEqualTo("not given");
        assertThat(evidence.at("/verification/by/name").asText()).isEqualTo("Lethe Station 0.1.0");
    }

    @Test
    void numbers_that_a_double_would_change_are_refused() {
        assertThat(CanonicalJson.of("{\"a\":9007199254740992}")).isPresent();
        assertThat(CanonicalJson.of("{\"a\":9007199254740993}")).isEmpty();
        assertThat(CanonicalJson.of("{\"a\":[{\"b\":99999999999999999999}]}")).isEmpty();
        assertThatThrownBy(() ->
                        CanonicalJson.of(CanonicalJson.MAPPER.createObjectNode().put("a", Long.MIN_VALUE)))
                .hasMessageContaining("too large");
    }

    private JsonNode erased(SampleErasures erasure) throws JsonProcessingException {
        return parsed(counter.issuer.issue(erasure.verified()).evidenceJson());
    }

    private static JsonNode parsed(String json) throws JsonProcessingException {
        return CanonicalJson.MAPPER.readTree(json);
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        node.fields().forEachRemaining(field -> {
            var name = path + field.getKey();
            if (field.getValue().isContainerNode()
                    && !name.endsWith("details")
                    && !field.getValue().has("unknown")) {
                collect(name + ".", field.getValue(), fields);
            } else {
                fields.add(name);
            }
        });
        if (node.isArray()) {
            if (node.isEmpty() || node.get(0).isValueNode()) {
                fields.add(path.substring(0, path.length() - 1));
            } else {
                collect(path, node.get(0), fields);
            }
        }
    }
}
