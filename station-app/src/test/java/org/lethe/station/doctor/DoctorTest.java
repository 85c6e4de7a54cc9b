package org.lethe.station.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.doctor.Diagnosis.Condition;
import org.lethe.station.i18n.Language;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.Ticker;

class DoctorTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void an_old_java_is_missing_and_seventeen_is_good() {
        assertThat(ComputerExaminations.java(Runtime.Version.parse("11.0.2")).condition())
                .isEqualTo(Condition.MISSING);
        assertThat(ComputerExaminations.java(Runtime.Version.parse("17")).condition())
                .isEqualTo(Condition.GOOD);
    }

    @Test
    void a_computer_without_adb_is_told_how_to_install_it() {
        var found = AdbExaminations.program(Optional.empty(), Deadline.after(Ticker.system(), Duration.ZERO));

        assertThat(found.condition()).isEqualTo(Condition.MISSING);
        assertThat(DoctorTexts.in(Language.EN).remedy(found))
                .hasValueSatisfying(text -> assertThat(text).contains("apt install adb", "brew", "winget"));
    }

    @Test
    void linux_needs_usb_rules_and_others_do_not() throws IOException {
        assertThat(ComputerExaminations.usbRules("Linux", List.of(directory)).condition())
                .isEqualTo(Condition.NOTE);
        assertThat(ComputerExaminations.usbRules("Mac OS X", List.of(directory)).condition())
                .isEqualTo(Condition.GOOD);

        Files.createFile(directory.resolve("51-android.rules"));
        assertThat(ComputerExaminations.usbRules("Linux", List.of(directory)).condition())
                .isEqualTo(Condition.GOOD);
    }

    @Test
    void a_directory_that_is_to_be_made_is_judged_by_where_it_will_lie() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThat(ComputerExaminations.home(directory.resolve("new/home")).condition())
                .isEqualTo(Condition.GOOD);
        assertThat(ComputerExaminations.home(file.resolve("home")).condition()).isEqualTo(Condition.MISSING);
    }

    @Test
    void a_clock_before_a_certificate_is_told_and_keeps_nobody_from_erasing() {
        assertThat(ComputerExaminations.clockAfterCertificate(NOON, NOON)).isEmpty();
        var found = ComputerExaminations.clockAfterCertificate(NOON, NOON.plusSeconds(1))
                .orElseThrow();
        assertThat(found.condition()).isEqualTo(Condition.NOTE);
        for (var language : Language.values()) {
            assertThat(DoctorTexts.in(language).finding(found))
                    .contains(NOON.plusSeconds(1).toString());
            assertThat(DoctorTexts.in(language).remedy(found)).isPresent();
        }
    }

    @Test
    void a_clock_before_the_build_is_not_believed() {
        assertThat(ComputerExaminations.clock(NOON, NOON.plusSeconds(1)).condition())
                .isEqualTo(Condition.MISSING);
        assertThat(ComputerExaminations.clock(NOON, NOON).condition()).isEqualTo(Condition.GOOD);
    }

    @Test
    void a_chinese_font_is_found_by_its_file_in_any_subdirectory() throws IOException {
        assertThat(ComputerExaminations.font(List.of(directory)).condition()).isEqualTo(Condition.NOTE);

        Files.createFile(
                Files.createDirectories(directory.resolve("opentype/noto")).resolve("NotoSansCJK-Bold.ttc"));
        assertThat(ComputerExaminations.font(List.of(directory)).condition()).isEqualTo(Condition.GOOD);
    }

    @Test
    void only_linux_without_a_screen_has_none() {
        assertThat(ComputerExaminations.display("Linux", Map.of()).condition()).isEqualTo(Condition.NOTE);
        assertThat(ComputerExaminations.display("Linux", Map.of("DISPLAY", ":0"))
                        .condition())
                .isEqualTo(Condition.GOOD);
        assertThat(ComputerExaminations.display("Windows 11", Map.of()).condition())
                .isEqualTo(Condition.GOOD);
    }

    @Test
    void both_languages_have_the_same_findings() {
        assertThat(keys(Language.ZH_CN)).isEqualTo(keys(Language.EN)).isNotEmpty();
    }

    private static List<String> keys(Language language) {
        var strict = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return Stream.of(ResourceBundle.getBundle("org.lethe.station.doctor.doctor", language.locale(), strict))
                .flatMap(bundle -> bundle.keySet().stream())
                .sorted()
                .toList();
    }
}
