package org.lethe.station.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.station.i18n.Language;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of every command, written before or after its name. */
public final class GlobalOptions {
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = "--adb", paramLabel = "HOST:PORT", scope = ScopeType.INHERIT, converter = AdbAddressOption.class)
    private @Nullable String adb;

    @Option(names = "--lang", paramLabel = "zh-CN|en", scope = ScopeType.INHERIT, converter = LanguageOption.class)
    private @Nullable Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = "-v", scope = ScopeType.INHERIT)
    private boolean verbose;

    private boolean json;

    /** Where ledger, keys and settings are; empty for the usual place. */
    public Optional<Path> home() {
        return Optional.ofNullable(home);
    }

    /** The adb server as {@code host:port}; empty for the one in the settings. */
    public Optional<String> adb() {
        return Optional.ofNullable(adb);
    }

    /** The language that was asked for. */
    public Optional<Language> language() {
        return Optional.ofNullable(language);
    }

    /** Whether a program reads the output. */
    public boolean json() {
        return json;
    }

    /**
     * {@code --json} for one command. It is not inherited like the others, because {@code certificate export --json F} means
     * a file.
     */
    OptionSpec jsonOption() {
        return OptionSpec.builder("--json")
                .type(boolean.class)
                .arity("0")
                .setter(new ISetter() {
                    @Override
                    public <T> @Nullable T set(@Nullable T value) {
                        json |= Boolean.TRUE.equals(value); // false only resets the option of another command
                        return value;
                    }
                })
                .build();
    }

    /** Whether the log is shown. */
    public boolean verbose() {
        return verbose;
    }
}
