package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lethe.station.verify.SampleErasures;

/**
 * Our tokens under eyes that are not ours: the npm package {@code @auth0/cose} and Node's own Ed25519 (see
 * {@code cose-peer/verify.mjs}). Both must say the same, and the same as we do.
 */
class CosePeerTest {
    private static final Path PEER = Path.of("target", "cose-peer");
    private static final Pattern NO_NETWORK = Pattern.compile("ENOTFOUND|ECONNREFUSED|ENETUNREACH|EAI_AGAIN|ETIMEDOUT");

    private final Counter counter = new Counter();

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(PEER);
        for (var file : new String[] {"package.json", "package-lock.json", "verify.mjs"}) {
            copy(file);
        }
        if (Files.notExists(PEER.resolve("node_modules/@auth0/cose/package.json"))) {
            fetch();
        }
    }

    @Test
    void another_implementation_accepts_a_token_as_issued() throws Exception {
        var certificate = counter.issuer.issue(SampleErasures.good().verified());

        assertThat(answers(line(Counter.bytes(certificate)))).containsExactly("ok");
    }

    @Test
    void another_implementation_refuses_what_we_refuse() throws Exception {
        var token = counter.stationKey.sign(Tokens.good());
        var payloadAndSignature = IntStream.range(20, token.length);

        var forgeries = payloadAndSignature
                .mapToObj(position -> line(flipped(token, position)))
                .collect(Collectors.joining());

        assertThat(answers(forgeries))
                .hasSize(token.length - 20)
                .doesNotContain("ok")
                .noneMatch(answer -> answer.startsWith("disagree"));
    }

    private List<String> answers(String lines) throws Exception {
        return Peer.run(PEER, lines, "node", "verify.mjs");
    }

    private String line(byte[] token) {
        return counter.stationKey.trusted().publicKey() + " " + HexFormat.of().formatHex(token) + "\n";
    }

    private static byte[] flipped(byte[] token, int position) {
        var forged = token.clone();
        forged[position] ^= 1;
        return forged;
    }

    /** A machine without a network may skip this test; a lock file that does not fit, or anything else, may not. */
    private static void fetch() throws Exception {
        try {
            var log = Peer.run(
                    PEER, "", "npm", "install", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund");
            assertThat(log).anyMatch(line -> line.contains("added"));
        } catch (AssertionError e) {
            if (NO_NETWORK.matcher(e.getMessage()).find()) {
                Peer.skip("npm could not fetch the COSE peer: " + e.getMessage());
            }
            throw e;
        }
    }

    private static void copy(String file) throws IOException {
        try (var in = CosePeerTest.class.getResourceAsStream("/cose-peer/" + file)) {
            Files.copy(Objects.requireNonNull(in), PEER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
