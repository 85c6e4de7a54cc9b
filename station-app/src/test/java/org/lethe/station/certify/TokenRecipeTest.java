package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe in docs/token.md, as it stands there: python3 and openssl alone check a certificate. */
class TokenRecipeTest {
    private final Counter counter = new Counter();
    private final String key =
            Base64.getEncoder().encodeToString(counter.stationKey.trusted().publicKeyBytes());

    private Path directory;

    @BeforeEach
    void copyTheRecipe(@TempDir Path temporary) throws IOException {
        directory = temporary;
        var page = Files.readString(Path.of("..", "docs", "token.md"));
        var from = page.indexOf("```sh\n") + 6;
        Files.writeString(directory.resolve("check.sh"), page.substring(from, page.indexOf("```", from)));
    }

    @Test
    void it_accepts_a_certificate_and_says_what_it_states() throws Exception {
        var said = check(TokenDigits.encode(counter.stationKey.sign(Tokens.good())));

        assertThat(said)
                .contains("Signature Verified Successfully")
                .contains("1: LS-4F7K2M", "2: 117", "6: samsung SM-A515F", "12: 107500000000", "17: False");
    }

    @Test
    void it_refuses_a_certificate_with_a_digit_changed() {
        var digits = TokenDigits.encode(counter.stationKey.sign(Tokens.good()));
        var last = digits.charAt(digits.length() - 1) == '7' ? '8' : '7';

        assertThatThrownBy(() -> check(digits.substring(0, digits.length() - 1) + last))
                .isInstanceOf(AssertionError.class);
    }

    private List<String> check(String digits) throws Exception {
        return Peer.run(directory, "", "sh", "check.sh", digits, key);
    }
}
