package org.lethe.station.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures as people read them: storage by the name on the box, amounts in decimal units, time in the two largest units. */
class FiguresTest {
    private final Figures figures = Messages.in(Language.EN).figures();

    @ParameterizedTest
    @CsvSource({
        "110_600_000_000, 128 GB",
        "52_000_000_000, 64 GB",
        "11_000_000_000, 16 GB",
        "994_000_000_000, 1 TB",
        "256_000_000_000, 256 GB",
        "67_108_864, 67 MB",
        "9_999_000_000_000, 9999.0 GB"
    })
    void storage_is_named_as_it_is_sold(String bytes, String name) {
        assertThat(figures.storageAsSold(Long.parseLong(bytes.replace("_", ""))))
                .isEqualTo(name);
    }

    @Test
    void small_amounts_are_in_megabytes_and_large_ones_in_gigabytes() {
        assertThat(figures.amount(999_400_000)).isEqualTo("999 MB");
        assertThat(figures.amount(1_250_000_000)).isEqualTo("1.3 GB");
    }

    @ParameterizedTest
    @CsvSource({"59, 59 s left", "61, 1 min 1 s left", "7_260, 2 h 1 min left"})
    void time_left_is_told_in_two_units(String seconds, String words) {
        var time = Duration.ofSeconds(Long.parseLong(seconds.replace("_", "")));
        assertThat(figures.left(time)).isEqualTo(words);
    }

    @Test
    void chinese_has_its_own_words_for_time() {
        assertThat(Messages.in(Language.ZH_CN).figures().left(Duration.ofSeconds(61)))
                .isEqualTo("剩余 1 分 1 秒");
    }
}
