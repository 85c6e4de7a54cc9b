package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PosCodeTest {
    private static final String VALID = PosCode.of("LS-4F7K2M", 117).value();

    /** 794 is the example of ISO 7064 itself; the last two are an LEI and an IBAN in the digits that stand for their letters. */
    @ParameterizedTest
    @CsvSource({
        "794, 44",
        "549300120192918181612834127, 12",
        "32142829123456987654321611, 82",
    })
    void check_digits_are_those_of_iso_7064(String number, String checkDigits) {
        assertThat(CheckDigits.of(number)).isEqualTo(checkDigits);
        assertThat(CheckDigits.areValid(number + checkDigits)).isTrue();
    }

    @Test
    void a_code_is_station_running_number_and_check_digits() {
        assertThat(VALID).hasSize(14).containsOnlyDigits();
        assertThat(VALID.substring(5, 12)).isEqualTo("0000117");
        assertThat(PosCode.of("LS-ZZZZZZ", 117).value().substring(0, 5)).isNotEqualTo(VALID.substring(0, 5));
    }

    @Test
    void every_wrong_digit_and_every_swap_is_found() {
        for (int i = 0; i < VALID.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (VALID.charAt(i) != digit) {
                    assertThat(PosCode.parse(VALID.substring(0, i) + digit + VALID.substring(i + 1)))
                            .isEmpty();
                }
            }
            for (int j = i + 1; j < VALID.length(); j++) {
                if (VALID.charAt(i) != VALID.charAt(j)) {
                    assertThat(PosCode.parse(swapped(i, j))).isEmpty();
                }
            }
        }
    }

    @Test
    void a_code_may_be_typed_in_groups() {
        var typed = " " + VALID.substring(0, 5) + "-" + VALID.substring(5, 12) + " " + VALID.substring(12);

        assertThat(PosCode.parse(typed)).map(PosCode::value).contains(VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "abcdefghijklmn", "000000000000001", "１２３４５６７８９０１２３４"})
    void anything_else_is_no_code(String typed) {
        assertThat(PosCode.parse(typed)).isEmpty();
    }

    @Test
    void numbers_outside_seven_digits_are_refused() {
        assertThatThrownBy(() -> PosCode.of("LS-4F7K2M", 10_000_000)).hasMessageContaining("new id");
        assertThatThrownBy(() -> PosCode.of("LS-4F7K2M", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(PosCode.of("LS-4F7K2M", 9_999_999).value()).contains("9999999");
    }

    private static String swapped(int i, int j) {
        var characters = VALID.toCharArray();
        characters[i] = VALID.charAt(j);
        characters[j] = VALID.charAt(i);
        return new String(characters);
    }
}
