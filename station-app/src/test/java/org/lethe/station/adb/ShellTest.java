package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
    @Test
    void plain_words_stay_readable() {
        assertThat(Shell.command("ls", "-l", "/data/local/tmp/a.jar")).isEqualTo("ls -l /data/local/tmp/a.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "two words", "it's", "$(reboot)", "`id`", "a\nb", "*", "~", "#", "a;b", "\\", "机型", "!"})
    void any_other_word_reaches_the_program_as_it_is(String word) throws Exception {
        // the phone's mksh and this computer's sh follow the same POSIX rules of quoting
        var process = new ProcessBuilder("/bin/sh", "-c", "printf %s " + Shell.quote(word)).start();
        assertThat(process.getInputStream().readAllBytes())
                .isEqualTo(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void a_word_with_nul_is_refused() {
        assertThatThrownBy(() -> Shell.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }
}
