package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which fonts count as ones that can show Chinese. */
class ChineseFontTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noto Sans CJK SC",
                "Source Han Sans CN",
                "WenQuanYi Micro Hei",
                "LXGW WenKai",
                "Microsoft YaHei UI",
                "PingFang SC",
                "SimSun"
            })
    void what_debian_windows_and_macos_bring_is_known(String family) {
        assertThat(ChineseFont.isAmong(List.of("Arial", family))).isTrue();
    }

    @Test
    void a_computer_with_western_fonts_only_cannot_show_chinese() {
        assertThat(ChineseFont.isAmong(List.of("DejaVu Sans", "Liberation Serif", "Noto Sans", "System")))
                .isFalse();
        assertThat(ChineseFont.isAmong(List.of())).isFalse();
    }
}
