package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.upokecenter.cbor.CBORObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code verifier.js}, written from docs/token.md without a library, in Node: it says of every token what the station's own
 * verifier says, down to the reason.
 */
class JavaScriptVerifierTest {
    private static final Path PEER = Path.of("target", "verifier-peer");

    private final Counter counter = new Counter();
    private final byte[] token = counter.stationKey.sign(Tokens.good());
    private final Random random = new Random(46864);

    @BeforeAll
    static void install() throws IOException {
        Files.createDirectories(PEER);
        copy(VerifierPage.class.getResource("verifier.js").getPath(), "verifier.mjs");
        copy(JavaScriptVerifierTest.class.getResource("/verifier-peer.mjs").getPath(), "answer.mjs");
    }

    @Test
    void it_is_short_enough_to_be_read_before_it_is_trusted() throws IOException {
        assertThat(Files.readAllLines(PEER.resolve("verifier.mjs"))).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void it_reads_the_same_statements() throws Exception {
        var answer =
                answers(counter.trusted, List.of(TokenDigits.encode(token))).get(0);

        assertThat(answer.path("result").asText()).isEqualTo("VALID");
        assertThat(answer.path("number").asText()).isEqualTo("LS-4F7K2M-000117");
        assertThat(answer.path("issuedAt").asText()).isEqualTo("2026-11-23T08:42:07Z");
        assertThat(answer.path("phone").asText()).isEqualTo("samsung SM-A515F");
        assertThat(answer.path("policy").asText()).isEqualTo("gb46864");
        assertThat(answer.path("route").asText()).isEqualTo("TEST_HARNESS");
        assertThat(answer.path("capacity").asText()).isEqualTo("118000000000");
        assertThat(answer.path("readBack").asText()).isEqualTo("107500000000");
        assertThat(answer.path("keyIdentifier").asText()).isEqualTo("CHANGED");
        assertThat(answer.path("evidenceSha256").asText()).isEqualTo("ab".repeat(32));
    }

    @Test
    void it_agrees_on_every_digit_changed_to_every_other() throws Exception {
        var digits = TokenDigits.encode(token);
        var forgeries = new ArrayList<String>();
        for (int place = 0; place < digits.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                forgeries.add(digits.substring(0, place) + digit + digits.substring(place + 1));
            }
        }

        assertAgreement(counter.trusted, forgeries);
    }

    @Test
    void it_agrees_on_rubbish_of_every_kind() throws Exception {
        var rubbish =
                new ArrayList<>(List.of("", " ", "#", "0", "-1", "hello", "１２３", "9".repeat(603), "9".repeat(604)));
        for (int round = 0; round < 3_000; round++) {
            rubbish.add(TokenDigits.encode(spoiled(token)));
        }

        assertAgreement(counter.trusted, rubbish);
    }

    @Test
    void it_agrees_on_payloads_that_the_holder_of_a_key_made_up() throws Exception {
        var payload = PayloadCodec.encode(Tokens.good());
        var forgeries = new ArrayList<String>();
        for (int round = 0; round < 3_000; round++) {
            forgeries.add(signed(round % 2 == 0 ? spoiled(payload) : withAnotherValue(payload)));
        }

        assertAgreement(counter.trusted, forgeries);
    }

    @Test
    void it_agrees_on_keys_that_are_unknown_for_other_phones_or_revoked() throws Exception {
        var tokens = List.of(
                TokenDigits.encode(token),
                TokenDigits.encode(new Counter().stationKey.sign(Tokens.good())),
                TokenDigits.encode(DemoKey.signing().sign(Tokens.simulated())),
                signed(PayloadCodec.encode(Tokens.simulated())));
        var id = counter.stationKey.id();

        assertAgreement(counter.trusted, tokens);
        assertAgreement(TrustedKeys.demoOnly(), tokens);
        assertAgreement(counter.trusted.with(new RevokedKey(id, Optional.empty(), "stolen")), tokens);
        for (var offset : List.of(-1, 0, 1)) {
            var since = Optional.of(Counter.NOW.plusSeconds(offset));
            assertAgreement(counter.trusted.with(new RevokedKey(id, since, "replaced")), tokens);
        }
    }

    private void assertAgreement(TrustedKeys trusted, List<String> tokens) throws Exception {
        var answers = answers(trusted, tokens);

        assertThat(answers).hasSameSizeAs(tokens);
        for (int i = 0; i < answers.size(); i++) {
            var ours = TokenVerifier.verify(tokens.get(i), trusted);
            assertThat(outcome(answers.get(i))).as("token %s", tokens.get(i)).isEqualTo(outcome(ours));
        }
    }

    private static String outcome(Verification verification) {
        return verification.result()
                + verification.flaw().map(flaw -> " " + flaw).orElse("");
    }

    private static String outcome(JsonNode answer) {
        return answer.path("result").asText()
                + (answer.has("flaw") ? " " + answer.path("flaw").asText() : "");
    }

    private static List<JsonNode> answers(TrustedKeys trusted, List<String> tokens) throws Exception {
        var input = CanonicalJson.of(trusted.toJson()).orElseThrow() + "\n" + String.join("\n", tokens) + "\n";
        var answers = new ArrayList<JsonNode>();
        for (var line : Peer.run(PEER, input, "node", "answer.mjs")) {
            answers.add(CanonicalJson.MAPPER.readTree(line));
        }
        return answers;
    }

    /** One to three bytes changed, cut out or put in. */
    private byte[] spoiled(byte[] bytes) {
        var spoiled = bytes;
        for (int change = random.nextInt(3); change >= 0; change--) {
            var place = random.nextInt(spoiled.length);
            var cut = random.nextInt(2);
            var put = random.nextInt(2) == 0 ? new byte[0] : new byte[] {(byte) random.nextInt(256)};
            spoiled = ByteBuffer.allocate(spoiled.length - cut + put.length)
                    .put(spoiled, 0, place)
                    .put(put)
                    .put(spoiled, place + cut, spoiled.length - place - cut)
                    .array();
        }
        return spoiled;
    }

    private byte[] withAnotherValue(byte[] payload) {
        var map = CBORObject.DecodeFromBytes(payload);
        var values = List.<Object>of(
                0, 1, 2, 9, 10, -1, 0xFFFF_FFFFL, Long.MAX_VALUE, "x", "", " ", "\u0085", "ä…", true, new byte[8], 1.5);
        map.set(1 + random.nextInt(17), CBORObject.FromObject(values.get(random.nextInt(values.size()))));
        return CoseSign1.encodeCanonical(map);
    }

    private String signed(byte[] payload) {
        var key = counter.stationKey;
        return TokenDigits.encode(CoseSign1.signed(
                        payload, key.id(), bytes -> Ed25519.sign(key.pair().getPrivate(), bytes))
                .encode());
    }

    private static void copy(String file, String name) throws IOException {
        Files.copy(Path.of(Objects.requireNonNull(file)), PEER.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
