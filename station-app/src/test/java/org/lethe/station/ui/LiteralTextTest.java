package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person reads comes from the bundles: no source of the window has words of its own. */
class LiteralTextTest {
    private static final Path SOURCES = Path.of("src/main/java/org/lethe/station/ui");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Given to one of these, a single letter is too much. */
    private static final Pattern SHOWN =
            Pattern.compile("(setText|setAccessible\\w*|setPromptText|setTitle|setHeaderText"
                    + "|new (Label|Button|ToggleButton|CheckBox|Tooltip|TitledPane))\\(\\s*\"[^\"]*\\p{L}");

    /** Anywhere else, what looks like words for people: two of them, or any in another script. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}\\p{L}+ +\\p{L}\\p{L}+|\\p{IsHan}");

    /** Read by developers: faults, the log, what the compiler is told. */
    private static final Pattern FOR_DEVELOPERS =
            Pattern.compile("Exception\\(|LOG\\.|@SuppressWarnings|requireNonNull|ofPattern\\(|Pattern\\.compile\\(");

    @Test
    void no_source_of_the_window_has_words_for_people() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(50);
            assertThat(sources.stream().flatMap(LiteralTextTest::findings)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label.setText(\"Erase\")",
                "var button = new Button(\"清除\")",
                "box.setAccessibleText(\"Phone \" + number)",
                "stage.setTitle(\"Lethe\")",
                "return answer + \" try again\"",
                "var state = \"已清除\""
            })
    void words_in_a_source_are_found(String statement) {
        assertThat(hasWords(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label.setId(\"erase-all\")",
                "label.setText(\"→ \" + remedy)",
                "throw new IllegalStateException(\"Could not read this\")"
            })
    void names_for_programs_are_no_words(String statement) {
        assertThat(hasWords(statement)).isFalse();
    }

    private static Stream<String> findings(Path file) {
        try {
            return Stream.of(COMMENT.matcher(Files.readString(file))
                            .replaceAll("")
                            .split("[;{}]\\s*\\n"))
                    .filter(LiteralTextTest::hasWords)
                    .map(statement -> file.getFileName() + ": " + statement.strip());
        } catch (IOException fault) {
            throw new UncheckedIOException("Could not read " + file, fault);
        }
    }

    private static boolean hasWords(String statement) {
        return !FOR_DEVELOPERS.matcher(statement).find()
                && (SHOWN.matcher(statement).find()
                        || LITERAL.matcher(statement).results().anyMatch(literal -> WORDS.matcher(literal.group(1))
                                .find()));
    }
}
