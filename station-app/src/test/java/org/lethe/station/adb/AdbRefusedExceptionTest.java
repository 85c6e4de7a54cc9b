package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's texts as AOSP transport.cpp words them, old versions included. */
class AdbRefusedExceptionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            device still authorizing | true | false
            device still connecting | true | false
            device offline | false | true
            no device with transport id '7' | false | true
            device 'R5CT1' not found | false | true
            device not found | false | true
            no devices/emulators found | false | true
            device unauthorized. This adb server's $ADB_VENDOR_KEYS is not set | false | false
            closed | false | false
            unknown host service | false | false
            """)
    void what_a_refusal_means_for_the_caller(String text, boolean passes, boolean gone) {
        var refused = new AdbRefusedException("shell:id", text);
        assertThat(refused.passesByItself()).isEqualTo(passes);
        assertThat(refused.phoneIsGone()).isEqualTo(gone);
        assertThat(refused.reason()).isEqualTo(text);
    }
}
