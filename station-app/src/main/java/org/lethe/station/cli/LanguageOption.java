package org.lethe.station.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lethe.station.i18n.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code --lang}. It is looked for before anything is parsed, because mistakes and help are told in that language too. */
final class LanguageOption implements ITypeConverter<Language> {
    private static final String NAME = "--lang";

    @Override
    public Language convert(String tag) {
        return Language.ofTag(tag)
                .orElseThrow(() -> new TypeConversionException("'" + tag + "' is not one of " + tags()));
    }

    /** The language that some arguments ask for; empty when they ask for none, or for one that is not spoken. */
    static Optional<Language> in(String... arguments) {
        return IntStream.range(0, arguments.length)
                .boxed()
                .flatMap(i -> asked(arguments, i))
                .flatMap(tag -> Language.ofTag(tag).stream())
                .reduce((first, last) -> last);
    }

    private static Stream<String> asked(String[] arguments, int i) {
        var argument = arguments[i];
        if (argument.startsWith(NAME + "=")) {
            return Stream.of(argument.substring(NAME.length() + 1));
        }
        return argument.equals(NAME) && i + 1 < arguments.length ? Stream.of(arguments[i + 1]) : Stream.empty();
    }

    private static String tags() {
        return Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining(", "));
    }
}
