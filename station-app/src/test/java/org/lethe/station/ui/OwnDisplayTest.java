package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where no display is, this runs the tests of the real window in a process that has one. A separate process, because JavaFX reads
 * {@code DISPLAY} from the environment, which a running JVM cannot change.
 */
class OwnDisplayTest {
    /** They take seconds; on a machine that builds many things at once, minutes. */
    private static final long PATIENCE_MINUTES = 5;

    private static final List<Class<?>> ALL = List.of(
            BenchWindowTest.class,
            OperatorWindowTest.class,
            FullHubTest.class,
            ScreenshotsTest.class,
            PagesTest.class,
            DetailTest.class,
            TextFitsTest.class,
            AccessibilityTest.class);

    @Test
    @Timeout(value = PATIENCE_MINUTES + 1, unit = TimeUnit.MINUTES)
    void the_window_works_on_a_display_of_its_own(@TempDir Path directory) throws Exception {
        assumeFalse(NeedsDisplay.isHere(), "There is a display: the tests of the window run on it by themselves");
        runThere(directory, List.of(), ALL);
    }

    @Test
    @Timeout(value = PATIENCE_MINUTES + 1, unit = TimeUnit.MINUTES)
    void texts_fit_and_are_sharp_on_a_screen_of_twice_the_density(@TempDir Path directory) throws Exception {
        runThere(directory, List.of("-D" + HiDpiTest.SCALE + "=2"), List.of(TextFitsTest.class, HiDpiTest.class));
    }

    private static void runThere(Path directory, List<String> options, List<Class<?>> classes) throws Exception {
        assumeTrue(
                OwnDisplay.isInstalled(),
                "Tests of the window were skipped: no display and no Xvfb (apt install xvfb)");
        var output = directory.resolve("output.txt");
        try (var display = OwnDisplay.start()) {
            var tests = start(display, output, options, classes);
            var ended = tests.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            tests.destroyForcibly().waitFor();
            assertThat(ended)
                    .as("ended in time, output:%n%s", Files.readString(output))
                    .isTrue();
            assertThat(tests.exitValue()).as(Files.readString(output)).isZero();
        }
    }

    private static Process start(OwnDisplay display, Path output, List<String> options, List<Class<?>> classes)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dprism.order=sw",
                "-Dlethe.shots=" + System.getProperty("lethe.shots", ""),
                "-Dlethe.docs.write=" + Boolean.getBoolean("lethe.docs.write"),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                WindowTests.class.getName()));
        classes.forEach(test -> command.add(test.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("DISPLAY", display.name());
        return builder.start();
    }
}
