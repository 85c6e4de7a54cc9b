package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"samsung SM-A515F", "123456789012345678901234567890", "华为 华为畅享"})
    void a_name_that_fits_stays_as_it_is(String name) {
        assertThat(PhoneName.fitted(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456789012345678901, 123456789012345678901234567…",
        "华为技术有限公司畅享测试手机, 华为技术有限公司畅…",
        "12345678901234567890123456😀x, 12345678901234567890123456…",
    })
    void a_longer_name_is_cut_between_characters_and_says_so(String name, String cut) {
        assertThat(PhoneName.fitted(name)).isEqualTo(cut);
        assertThat(cut.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void control_characters_never_reach_a_terminal_and_no_name_is_no_obstacle() {
        assertThat(PhoneName.fitted("evil\u001b[2J\nphone")).isEqualTo("evil [2J phone");
        assertThat(PhoneName.fitted(" \u0000 ")).isEqualTo("(unnamed phone)");
    }
}
