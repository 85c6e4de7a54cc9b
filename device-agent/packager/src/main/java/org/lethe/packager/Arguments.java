package org.lethe.packager;

import static java.util.stream.Collectors.toUnmodifiableList;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command and its options, each {@code --name value}; an option may be given more than once.
 *
 * @param command the first word
 */
record Arguments(String command, Map<String, List<String>> options) {
    /** @throws IllegalArgumentException when there is no command, or an option without name or value */
    static Arguments parse(String... words) {
        if (words.length % 2 == 0) {
            throw new IllegalArgumentException("Expected a command and pairs of --name value: " + List.of(words));
        }
        Map<String, List<String>> options = new HashMap<>();
        for (int i = 1; i < words.length; i += 2) {
            options.computeIfAbsent(name(words[i]), name -> new ArrayList<>()).add(words[i + 1]);
        }
        return new Arguments(words[0], Map.copyOf(options));
    }

    private static String name(String word) {
        if (!word.startsWith("--")) {
            throw new IllegalArgumentException("Expected an option that begins with -- instead of " + word);
        }
        return word.substring(2);
    }

    /** Its values, at least one. */
    List<String> all(String option) {
        var values = options.get(option);
        if (values == null) {
            throw new IllegalArgumentException("The option --" + option + " is missing for the command " + command);
        }
        return values;
    }

    /** The value of an option that stands there exactly once. */
    String one(String option) {
        var values = all(option);
        if (values.size() > 1) {
            throw new IllegalArgumentException("The option --" + option + " was given more than once: " + values);
        }
        return values.get(0);
    }

    Path path(String option) {
        return Path.of(one(option));
    }

    List<Path> paths(String option) {
        return all(option).stream().map(Path::of).collect(toUnmodifiableList());
    }
}
