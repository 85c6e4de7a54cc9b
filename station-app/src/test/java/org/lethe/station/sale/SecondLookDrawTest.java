package org.lethe.station.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.runtime.Sha256;

class SecondLookDrawTest {
    private static final String SEED = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 50})
    void about_as_many_are_drawn_as_were_asked_for(int percent) {
        long drawn = IntStream.range(0, 20_000)
                .filter(number -> new SecondLookDraw(percent).draws(SEED, evidence(number)))
                .count();
        assertThat(drawn).isBetween(200L * percent - 200, 200L * percent + 200);
    }

    @Test
    void none_or_all_are_drawn_at_the_ends() {
        assertThat(IntStream.range(0, 2000))
                .noneMatch(number -> new SecondLookDraw(0).draws(SEED, evidence(number)))
                .allMatch(number -> new SecondLookDraw(100).draws(SEED, evidence(number)));
    }

    @Test
    void an_auditor_who_has_only_the_page_of_the_manual_draws_the_same() throws Exception {
        for (int number = 0; number < 500; number++) {
            var lot = MessageDigest.getInstance("SHA-256").digest(HexFormat.of().parseHex(SEED + evidence(number)));
            var first = new BigInteger(1, lot).shiftRight(224).doubleValue();
            assertThat(new SecondLookDraw(5).draws(SEED, evidence(number))).isEqualTo(first / Math.pow(2, 32) < 0.05);
        }
    }

    @Test
    void another_seed_draws_others() {
        var other = "fedcba9876543210".repeat(4);
        assertThat(drawnBy(SEED)).isNotEqualTo(drawnBy(other));
    }

    private static List<Integer> drawnBy(String seed) {
        return IntStream.range(0, 1000)
                .filter(number -> new SecondLookDraw(50).draws(seed, evidence(number)))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void what_is_no_percentage_is_refused(int percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecondLookDraw(percent));
    }

    private static String evidence(int number) {
        return Sha256.hex("evidence " + number);
    }
}
