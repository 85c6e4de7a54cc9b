package org.lethe.station.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.model.PhoneCommand;

/** The list of shell commands lets nothing through that it does not name. */
class PhoneCommandTest {
    @Test
    void a_value_takes_the_place_of_the_gap() {
        assertThat(PhoneCommand.REMOVE_USER.line("10")).isEqualTo("pm remove-user 10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "10; reboot", "$(id)", "1 2", "10\nreboot"})
    void a_value_of_another_form_is_refused(String value) {
        assertThatThrownBy(() -> PhoneCommand.REMOVE_USER.line(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_number_of_values_must_fit() {
        assertThatThrownBy(PhoneCommand.REMOVE_USER::line).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PhoneCommand.BATTERY.line("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void commands_whose_services_print_names_filter_them_on_the_phone() {
        assertThat(PhoneCommand.ACCOUNT_COUNTS.line())
                .contains("dumpsys account | grep -oE '^ *Accounts: [0-9]+|, type=");
        assertThat(PhoneCommand.USER_NUMBERS.line()).contains("| grep -oE 'UserInfo[{][0-9]+'");
    }
}
