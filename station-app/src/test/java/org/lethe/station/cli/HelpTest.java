package org.lethe.station.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.doctor.Examination;
import org.lethe.station.i18n.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
    @Test
    void both_languages_have_the_same_texts_with_the_same_places() {
        var english = Words.in(Language.EN).bundle();
        var chinese = Words.in(Language.ZH_CN).bundle();

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key ->
                        assertThat(places(chinese.getString(key))).as(key).isEqualTo(places(english.getString(key))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_command_and_option_says_what_it_does(Language language) {
        assertThat(commands(tree(language))).allSatisfy(command -> {
            var spec = command.getCommandSpec();
            assertThat(spec.usageMessage().description())
                    .as(spec.qualifiedName())
                    .isNotEmpty();
            assertThat(spec.args()).allSatisfy(arg -> assertThat(described(arg))
                    .as(spec.qualifiedName() + " " + arg.paramLabel() + " " + arg)
                    .isTrue());
        });
    }

    @Test
    void help_is_a_success_on_standard_output_in_the_language_asked_for() {
        var english = new CliRun().on(Locale.ENGLISH);
        var chinese = new CliRun().on(Locale.ENGLISH);

        assertThat(english.run("erase", "--help")).isEqualTo(ExitCode.DONE);
        assertThat(chinese.run("erase", "--help", "--lang", "zh-CN")).isEqualTo(ExitCode.DONE);

        assertThat(english.out()).contains("--dry-run", "nothing is touched");
        assertThat(chinese.out()).contains("--dry-run", "不做任何改动");
        assertThat(english.openedTheStation()).isFalse();
    }

    @Test
    void the_exit_codes_are_those_of_the_contract() {
        assertThat(Stream.of(ExitCode.values()).map(code -> code.number() + " " + code))
                .containsExactly("0 DONE", "1 NO", "2 USAGE", "3 ENVIRONMENT", "4 INTERRUPTED");
    }

    private static CommandLine tree(Language language) {
        var silent = new Terminal(System.out, System.err, false);
        return CommandTree.of(new Session(new NoStation(), silent, Words.in(language)));
    }

    /** Help opens nothing. */
    private static final class NoStation implements StationAccess {
        @Override
        public StationServices open(GlobalOptions options) {
            throw new AssertionError("Help opened the station");
        }

        @Override
        public TrustedKeys trusted(GlobalOptions options) {
            throw new AssertionError("Help asked for keys");
        }

        @Override
        public KeyDesk keys(GlobalOptions options) {
            throw new AssertionError("Help asked for key files");
        }

        @Override
        public AuditResult restore(GlobalOptions options, Path backup, TrustedKeys trusted) {
            throw new AssertionError("Help restored a backup");
        }

        @Override
        public void showBench(GlobalOptions options, Language language) {
            throw new AssertionError("Help opened a window");
        }

        @Override
        public void serve(GlobalOptions options, Consumer<String> listening) {
            throw new AssertionError("Help opened a port");
        }

        @Override
        public List<Examination> examinations(GlobalOptions options) {
            throw new AssertionError("Help examined the computer");
        }
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::commands));
    }

    private static boolean described(ArgSpec arg) {
        return arg.hidden() || Stream.of(arg.description()).anyMatch(text -> !text.isBlank());
    }

    private static String places(String text) {
        return Stream.of("{0}", "{1}", "{2}", "{3}")
                .filter(text::contains)
                .toList()
                .toString();
    }
}
