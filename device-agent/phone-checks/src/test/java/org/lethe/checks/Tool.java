package org.lethe.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the Android SDK as Debian packages it; without it the test is skipped and says so. */
enum Tool {
    AAPT,
    APKSIGNER,
    DEXDUMP,
    ZIPALIGN;

    /** What it prints, when it ends well. */
    String print(Object... arguments) throws IOException, InterruptedException {
        assumeTrue(isInstalled(), program() + " is not installed (apt install " + program() + ")");
        var process =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private List<String> command(Object... arguments) {
        var command = new ArrayList<>(List.of(program()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return command;
    }

    private String program() {
        return name().toLowerCase(Locale.ROOT);
    }

    private boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Path.of(directory, program()).toFile().canExecute());
    }
}
