package org.lethe.station.assess;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lethe.station.model.PhoneCommand;

/**
 * The recorded outputs of real phones, where they lie beside the checkout ({@code ../shared/phones}). They are read in place and
 * are no part of the project, so tests that use them are skipped, with the reason printed, where they are missing.
 */
final class RecordedPhones {
    private RecordedPhones() {}

    /** A line of the index: one recorded phone. */
    record Phone(Path folder, String brand, String model, String android, String encryption, String bootState) {
        String getprop() {
            try {
                var bytes = Files.readAllBytes(folder.resolve("getprop.txt"));
                return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return folder.getFileName().toString();
        }
    }

    static List<Phone> withProperties() {
        var root = root();
        try (var lines = Files.lines(root.resolve("INDEX.tsv"))) {
            return lines.skip(1)
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .filter(cells -> Files.exists(root.resolve(cells.get(0)).resolve("getprop.txt")))
                    .map(cells -> new Phone(
                            root.resolve(cells.get(0)),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a phone printed, from a file below the root. */
    static String text(String file) {
        try {
            return Files.readString(root().resolve(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a command's own {@code grep -o} would let through of a service's output; Java and toybox agree on such simple forms. */
    static String filtered(PhoneCommand command, String output) {
        var expression = command.line().replaceFirst("(?s).*grep -oE '(.*)'$", "$1");
        var form = Pattern.compile(expression);
        return output.lines()
                .flatMap(line -> form.matcher(line).results())
                .map(found -> found.group() + "\n")
                .collect(Collectors.joining());
    }

    static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/phones");
            if (Files.exists(candidate.resolve("INDEX.tsv"))) {
                return candidate;
            }
        }
        var reason = "skipped: the recorded phones are not here (no shared/phones beside a parent folder)";
        System.out.println(reason);
        return abort(reason);
    }
}
