package org.lethe.station.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The settings file:
 *
 * <ul>
 *   <li>made once, with a station id that never changes by itself;
 *   <li>replaced whole or not at all;
 *   <li>refused, with its line, when any part of it is not understood, and then left as it was.
 * </ul>
 */
class SettingsFileTest {
    private SettingsFile file;

    @BeforeEach
    void choose(@TempDir Path folder) {
        file = new SettingsFile(folder.resolve("settings.json"));
    }

    @Test
    void the_first_start_makes_a_station_id_and_keeps_it() {
        var first = file.readOrCreate(new Random(1));
        assertThat(first.stationId()).matches("LS-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(file.readOrCreate(new Random(2))).isEqualTo(first);
    }

    @Test
    void a_new_station_asks_the_usual_adb_server_and_names_no_web_page() {
        var settings = file.readOrCreate(new Random(1));
        assertThat(settings.adb()).isEqualTo("127.0.0.1:5037");
        assertThat(settings.verifyUrl()).isEqualTo("lethe:verify");
        assertThat(settings.language()).isEmpty();
        assertThat(settings.identity().shop()).isEmpty();
    }

    @Test
    void what_is_saved_is_read_again() {
        var settings = new StationSettings(
                "LS-4F7K2M",
                "手机店, Shēnzhèn",
                "+86 755 0000",
                "店员",
                Optional.of("zh-CN"),
                "https://shop.example/v?s=1",
                "[::1]:5038",
                Optional.of("/opt/adb"),
                new WindowSettings("dark", "quick", 0),
                PrintingSettings.none(),
                new SaleSettings(10, List.of("王芳")),
                new PosSettings(
                        false,
                        "192.168.1.5",
                        443,
                        Optional.of("ab".repeat(32)),
                        Optional.of("pos.p12"),
                        Optional.of("secret")),
                true,
                10);
        file.save(settings);
        assertThat(file.readOrCreate(new Random(1))).isEqualTo(settings);
        assertThat(file.path().resolveSibling("settings.json.draft")).doesNotExist();
    }

    @Test
    void a_file_of_the_first_version_is_read_with_nothing_given_for_what_it_lacks() throws IOException {
        var settings = file.readOrCreate(new Random(1));
        var older = Files.readString(file.path()).replaceAll("(?m)^  \"(contact|operatorTitle)\".*\\R", "");
        Files.writeString(file.path(), older);

        assertThat(older).doesNotContain("contact");
        assertThat(file.readOrCreate(new Random(2))).isEqualTo(settings);
    }

    @Test
    void the_file_is_for_people_one_setting_a_line() throws IOException {
        file.save(file.readOrCreate(new Random(1)).inLanguage("en"));
        assertThat(Files.readAllLines(file.path())).contains("  \"language\" : \"en\",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "shop" : ""             | "shop" : "", "shpo" : ""       | line 3: unknown setting "shpo"
            "shop" : ""             | "shop" : "", "shop" : "other"  | line 3: Duplicate field 'shop'
            "shop" : "",            | ''                             | Missing creator property 'shop'
            "shop" : ""             | "shop" : null                  | 'shop'
            "shop" : ""             | "shop" : ]                     | line 3
            lethe:verify            | https://shop.example/#/verify  | "verifyUrl" must be an address without '#'
            lethe:verify            | shop                           | "verifyUrl" must be
            127.0.0.1:5037          | somewhere                      | "adb" must be host:port
            : 3                     | : 2                            | "retentionYears" must be 3 to 100: it may lengthen
            : 3                     | : -1                           | never shorten them; not -1
            : 3                     | : "3y"                         | not a valid `int` value
            LS-                     | ls_                            | "stationId" must be
            "secondLookPercent" : 5 | "secondLookPercent" : 101      | "secondLookPercent" must be 0 to 100
            "apiKeySha256" : null   | "apiKeySha256" : "secret"      | must be the SHA-256 of the key
            8642                    | 86420                          | "port" must be 0 to 65535
            """)
    void a_file_that_is_not_understood_is_refused_and_left_alone(String part, String replacement, String message)
            throws IOException {
        file.save(file.readOrCreate(new Random(1)));
        var edited = Files.readString(file.path()).replace(part, replacement);
        Files.writeString(file.path(), edited);

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> file.readOrCreate(new Random(2)))
                .withMessageContaining(file.path().toString())
                .withMessageContaining(message);
        assertThat(file.path()).hasContent(edited);
    }

    @Test
    void a_file_of_the_first_version_gets_the_new_parts_as_usual() throws IOException {
        Files.writeString(
                file.path(),
                """
                {"stationId": "LS-4F7K2M", "shop": "S", "language": null, "verifyUrl": "lethe:verify", "adb": "[::1]:1"}
                """);
        var settings = file.readOrCreate(new Random(1));

        assertThat(settings.sale()).isEqualTo(new SaleSettings(5, List.of()));
        assertThat(settings.pos().address()).isEqualTo("127.0.0.1");
        assertThat(settings.pos().apiKeySha256()).isEmpty();
        assertThat(settings.shop()).isEqualTo("S");
        assertThat(settings.retentionYears()).isEqualTo(3);
    }

    @Test
    void an_empty_file_is_not_a_first_start() throws IOException {
        Files.writeString(file.path(), "");
        assertThatExceptionOfType(SettingsException.class).isThrownBy(() -> file.readOrCreate(new Random(1)));
    }

    @Test
    void settings_that_cannot_be_stored_say_so(@TempDir Path folder) {
        var lost = new SettingsFile(folder.resolve("missing").resolve("settings.json"));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> lost.readOrCreate(new Random(1)))
                .withMessageContaining("Could not store the settings " + lost.path());
    }
}
