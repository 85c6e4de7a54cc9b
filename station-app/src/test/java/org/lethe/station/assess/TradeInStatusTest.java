package org.lethe.station.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;

/** The status of a phone in the trade-in foyer: what it states is read, what it leaves out is unknown, and what is no status is none. */
class TradeInStatusTest {
    private static final String WHOLE =
            """
            {"battery":{"cycle_count":112,"health":97,"state":2},
             "storage":{"useful_lifetime_remaining":99,"capacity_bytes":"128000000000"},
             "launch_level":34,
             "product":{"brand":"google","device":"tokay","manufacturer":"Google","model":"Pixel 9","name":"tokay"},
             "locks":{"factory_reset_protection":false},
             "imeis":["004400112233441"],"serial":"4A101FDAS0000X"}
            """;

    private static TradeInStatus read(String text) {
        return TradeInStatus.parse(text).orElseThrow();
    }

    @Test
    void a_whole_status_names_the_phone_its_storage_and_its_protection() {
        var status = read(WHOLE);

        assertThat(status.identity())
                .contains(new DeviceIdentity(new DeviceSerial("4A101FDAS0000X"), "Google", "Pixel 9", "tokay", "?"));
        assertThat(status.protectionActive().value()).contains(false);
        assertThat(status.capacityBytes().value()).contains(128_000_000_000L);
        assertThat(status.simulated()).isFalse();
    }

    @Test
    void a_protected_phone_names_nothing() {
        var status = read("{\"locks\":{\"factory_reset_protection\":true}}");

        assertThat(status.identity()).isEmpty();
        assertThat(status.protectionActive().value()).contains(true);
        assertThat(status.capacityBytes().isKnown()).isFalse();
    }

    @Test
    void warnings_of_the_runtime_may_stand_before_it() {
        assertThat(read("WARNING: linker: unused DT entry\n" + WHOLE)).isEqualTo(read(WHOLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"locks\":{}}",
                "{\"locks\":{\"factory_reset_protection\":\"false\"}}",
                "{\"locks\":{\"factory_reset_protection\":0}}",
                "{\"locks\":[]}"
            })
    void a_protection_that_is_not_plainly_stated_is_unknown(String text) {
        assertThat(read(text).protectionActive().isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"locks\":{},\"serial\":7}",
                "{\"locks\":{},\"serial\":\" \"}",
                "{\"locks\":{},\"serial\":null}",
                "{\"locks\":{},\"product\":\"Pixel\"}"
            })
    void a_serial_number_that_is_none_gives_no_identity(String text) {
        assertThat(read(text).identity()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "closed", "{}", "[]", "null", "{\"serial\":\"X\"}", "{\"locks\":{}} {\"locks\":{}}"})
    void what_is_no_status_is_none(String text) {
        assertThat(TradeInStatus.parse(text)).isEmpty();
    }

    @Test
    void no_answer_that_was_cut_short_is_taken_for_one() {
        var whole = WHOLE.strip();
        for (int length = 0; length < whole.length(); length++) {
            assertThat(TradeInStatus.parse(whole.substring(0, length)))
                    .as("%d characters", length)
                    .isEmpty();
        }
    }
}
