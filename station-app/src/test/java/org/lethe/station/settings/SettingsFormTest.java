package org.lethe.station.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.settings.SettingsForm.RefusedException;

class SettingsFormTest {
    private static final StationSettings SETTINGS = StationSettings.ofNewStation("LS-4F7K2M");

    @Test
    void an_unchanged_form_gives_the_same_settings() throws RefusedException {
        assertThat(SettingsForm.filled(SETTINGS, SettingsForm.of(SETTINGS))).isEqualTo(SETTINGS);
    }

    @ParameterizedTest
    @EnumSource(SettingsField.class)
    void every_field_can_be_changed_and_changes_nothing_else(SettingsField field) throws RefusedException {
        var other = Map.of(
                SettingsField.POLICY, "quick",
                SettingsField.THEME, "dark",
                SettingsField.LABEL_SIZE, "58",
                SettingsField.LABEL_DPI, "300",
                SettingsField.ADB, "127.0.0.1:5038",
                SettingsField.LANGUAGE, "en",
                SettingsField.VERIFY_URL, "https://shop.example/v");
        var usual = field.isSwitch() ? "true" : field.kind() == SettingsField.Kind.NUMBER ? "7" : "other";
        var text = other.getOrDefault(field, usual);

        var filled = SettingsForm.filled(SETTINGS, Map.of(field, text));

        var expected = SettingsForm.of(SETTINGS);
        expected.put(field, text);
        assertThat(SettingsForm.of(filled)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "RETENTION_YEARS, 2",
        "RETENTION_YEARS, three",
        "SECOND_LOOK_PERCENT, 101",
        "LABEL_DPI, 600",
        "LABEL_PRINTER, 'zpl:'",
        "VERIFY_URL, 'no page'",
        "ADB, host",
        "THEME, pink",
        "LOCK_AFTER_MINUTES, -1"
    })
    void a_bad_field_is_named_and_nothing_is_taken(SettingsField field, String text) {
        var form = Map.of(SettingsField.SHOP, "another", field, text);
        var refused = catchThrowableOfType(RefusedException.class, () -> SettingsForm.filled(SETTINGS, form));
        assertThat(refused.field()).isEqualTo(field);
    }

    @Test
    void names_in_a_list_are_separated_by_commas_of_either_script() throws RefusedException {
        var filled = SettingsForm.filled(SETTINGS, Map.of(SettingsField.OWNERS, "王芳，Li Wei, ,"));
        assertThat(filled.sale().owners()).isEqualTo(List.of("王芳", "Li Wei"));
    }
}
