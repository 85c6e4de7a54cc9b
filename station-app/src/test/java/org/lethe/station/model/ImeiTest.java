package org.lethe.station.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImeiTest {
    /** The usual example of an IMEI with its Luhn digit. */
    private static final String GOOD = "490154203237518";

    @Test
    void fifteen_digits_with_the_right_check_digit_are_an_imei() {
        assertThat(new Imei(GOOD).value()).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "490154203237517",
                "49015420323751",
                "4901542032375180",
                "000000000000000",
                "49015420323751x",
                "４90154203237518"
            })
    void anything_else_is_none(String text) {
        assertThat(Imei.isOne(text)).isFalse();
        assertThatThrownBy(() -> new Imei(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_shown_by_its_last_four_digits() {
        assertThat(new Imei(GOOD)).hasToString("…7518");
    }
}
