package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The text of a row is JSON in the spelling of RFC 8785; the peer is that RFC's own Java library. */
class CanonicalRowTest {
    @Test
    void columns_stand_in_the_order_of_their_names() {
        assertThat(CanonicalRow.text(Map.of("b", "x", "a", 7, "a_c", -1L)))
                .isEqualTo("{\"a\":7,\"a_c\":-1,\"b\":\"x\"}");
    }

    @Test
    void any_text_is_spelled_as_the_rfcs_library_spells_it() throws IOException {
        var random = new Random(46864);
        for (int round = 0; round < 2000; round++) {
            var row = randomRow(random);
            var peer = new JsonCanonicalizer(new ObjectMapper().writeValueAsString(row)).getEncodedString();
            assertThat(CanonicalRow.text(row)).isEqualTo(peer);
        }
    }

    @Test
    void what_json_cannot_carry_exactly_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalRow.text(Map.of("n", (1L << 53) + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalRow.text(Map.of("n", 0.5)));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalRow.text(Map.of("n", new byte[1])));
    }

    private static Map<String, Object> randomRow(Random random) {
        var row = new HashMap<String, Object>();
        for (int column = random.nextInt(5); column >= 0; column--) {
            var name = "column_" + random.nextInt(20);
            row.put(name, random.nextBoolean() ? (Object) (random.nextLong() >> 11) : text(random));
        }
        return row;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x1_0000);
            text.appendCodePoint(Character.isSurrogate((char) point) ? 0x1F4F1 : point);
        }
        return text.toString();
    }
}
