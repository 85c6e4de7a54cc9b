package org.lethe.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine that the tests start. */
final class Programs {
    /** This module. */
    static final Path MODULE = Path.of("").toAbsolutePath();

    private static final long SECONDS = 400;

    private Programs() {}

    /** How a program ended, and all it printed. */
    record Ended(int code, String output) {}

    static Ended run(Object... command) throws Exception {
        var words = Stream.of(command).map(Object::toString).toList();
        var output = Files.createTempFile("lethe-probe-test", ".txt");
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as(words + " ends").isTrue();
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    /** Runs what must succeed; gives what it printed. */
    static String demand(Object... command) throws Exception {
        var ended = run(command);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output().strip();
    }

    /** Skips the test, and says so, on a machine that lacks a program. */
    static void need(String... programs) throws Exception {
        for (String program : programs) {
            boolean there = run("sh", "-c", "command -v " + program).code() == 0;
            if (!there) {
                System.out.println("skipped: this machine has no " + program);
            }
            Assumptions.assumeTrue(there, "this machine has no " + program);
        }
    }

    static void needRoot() throws Exception {
        boolean root = demand("id", "-u").equals("0");
        if (!root) {
            System.out.println("skipped: only root may mount a file system");
        }
        Assumptions.assumeTrue(root, "only root may mount a file system");
    }
}
