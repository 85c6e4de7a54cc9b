package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that is not ours, run once with a deadline. Tests that need one that is missing say so and are skipped. */
public final class Peer {
    private static final long DEADLINE_SECONDS = 120;

    private Peer() {}

    /** What the program wrote to its standard output; it must end well. */
    @CanIgnoreReturnValue
    public static List<String> run(Path directory, String input, String... command) throws Exception {
        var output = Files.createTempFile("peer", ".out");
        var errors = Files.createTempFile("peer", ".err");
        try {
            var process = start(directory, output, errors, command);
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " did not end in " + DEADLINE_SECONDS + " s");
            }
            assertThat(process.exitValue())
                    .as("%s: %s", command[0], Files.readString(errors))
                    .isZero();
            return Files.readAllLines(output);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /** Skips the test and prints why. */
    public static void skip(String reason) {
        System.out.println("SKIPPED: " + reason);
        abort(reason);
    }

    private static Process start(Path directory, Path output, Path errors, String... command) {
        try {
            return new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            skip(command[0] + " is not installed: " + e.getMessage());
            throw new AssertionError(e);
        }
    }
}
