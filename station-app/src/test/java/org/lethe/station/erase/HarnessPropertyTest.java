package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.station.adb.ShellResult;
import org.lethe.station.model.CheckResult;

/** Only a phone that answers can say that its reset did not take place; one that does not answer leaves it open. */
class HarnessPropertyTest {
    /** What {@code getprop} prints, {@code \n} for the end of its line; its exit code; what that says of the reset. */
    private static final String TABLE =
            """
            '1\\n',                     0,   PASSED
            '1\\r\\n',                   0,   PASSED
            '1',                       0,   PASSED
            '0\\n',                     0,   FAILED
            '\\n',                      0,   FAILED
            '',                        0,   INCONCLUSIVE
            '',                        1,   INCONCLUSIVE
            '1\\n',                     1,   INCONCLUSIVE
            '\\n',                      255, INCONCLUSIVE
            'getprop: not found\\n',    0,   INCONCLUSIVE
            """;

    @ParameterizedTest
    @CsvSource(textBlock = TABLE)
    void the_table_decides(String printed, int exit, CheckResult says) {
        var answer = new ShellResult(printed.translateEscapes(), "", exit);
        assertThat(ProveResetStep.harness(answer)).isEqualTo(says);
    }
}
