package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lethe.station.i18n.Language;

/** Without a command the program is the bench window. */
class WindowTest {
    @Test
    void no_command_opens_the_window_in_the_language_that_was_asked_for() {
        var run = new CliRun();

        assertThat(run.run("--lang", "zh-CN")).isEqualTo(ExitCode.DONE);

        assertThat(run.windows()).containsExactly(Language.ZH_CN);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_misspelled_command_opens_nothing() {
        var run = new CliRun();

        assertThat(run.run("devicse")).isEqualTo(ExitCode.USAGE);

        assertThat(run.windows()).isEmpty();
    }
}
