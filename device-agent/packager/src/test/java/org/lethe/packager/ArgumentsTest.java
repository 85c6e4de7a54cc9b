package org.lethe.packager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void an_option_may_stand_there_more_than_once() {
        var arguments = Arguments.parse("jar", "--classes", "a", "--classes", "b", "--output", "c");
        assertThat(arguments.all("classes")).containsExactly("a", "b");
        assertThat(arguments.one("output")).isEqualTo("c");
    }

    @Test
    void an_option_that_must_be_single_is_not_chosen_by_chance() {
        var arguments = Arguments.parse("jar", "--output", "a", "--output", "b");
        assertThatThrownBy(() -> arguments.one("output")).hasMessageContaining("--output was given more than once");
    }

    @Test
    void a_missing_option_is_named() {
        assertThatThrownBy(() -> Arguments.parse("apk").one("manifest")).hasMessageContaining("--manifest is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jar --output", "jar output file", "zip --output file"})
    void a_line_that_is_none_is_refused(String line) {
        assertThatThrownBy(() -> Main.main(line.isEmpty() ? new String[0] : line.split(" ", -1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.1.0, 1000", "1.2.3, 1002003", "999.999.999, 999999999"})
    void a_version_becomes_a_number_that_grows_with_it(String version, int code) {
        assertThat(AppVersion.parse(version)).isEqualTo(new AppVersion(version, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "1.2.3-SNAPSHOT", "1000.0.0", "1.2.3.4", ""})
    void another_version_is_refused(String version) {
        assertThatThrownBy(() -> AppVersion.parse(version)).isInstanceOf(PackagingException.class);
    }
}
