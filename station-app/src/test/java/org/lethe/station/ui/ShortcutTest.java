package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;

/** What keys are called. */
class ShortcutTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_names_a_key_that_another_system_calls_otherwise(Language language) {
        var words = Messages.in(language);
        assertThat(words.text(Text.KEYS_LIST, Questions.keyNames()))
                .contains(Shortcut.ERASE_ALL.words(), Shortcut.CONSENT.words(), Shortcut.LESSON.words())
                .contains(NavigationRail.keys(1).getDisplayText());
    }

    @Test
    void on_macos_it_is_the_command_key() throws Exception {
        // JavaFX asks for the system once in a process
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Dos.name=Mac OS X",
                        "-Dfile.encoding=UTF-8",
                        "-Dsun.stdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Names.class.getName())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("⌘E");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /** Says what a key is called. */
    static final class Names {
        private Names() {}

        public static void main(String[] arguments) {
            System.out.writeBytes(Shortcut.ERASE_ALL.words().getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }
}
