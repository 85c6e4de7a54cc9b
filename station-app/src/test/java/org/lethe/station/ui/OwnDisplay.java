package org.lethe.station.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An Xvfb of our own on a display number that it finds free; ended by its own process, never by name. */
final class OwnDisplay implements AutoCloseable {
    private static final Path XVFB = Path.of("/usr/bin/Xvfb");

    private final Process xvfb;
    private final String name;

    private OwnDisplay(Process xvfb, String name) {
        this.xvfb = xvfb;
        this.name = name;
    }

    static boolean isInstalled() {
        return Files.isExecutable(XVFB);
    }

    /** Starts one, and returns when it takes windows: Xvfb writes its number only then. */
    static OwnDisplay start() throws IOException {
        var xvfb = new ProcessBuilder(
                        XVFB.toString(), "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var number =
                new BufferedReader(new InputStreamReader(xvfb.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        if (number == null) {
            throw new IOException("Xvfb ended without a display; start it by hand to see why");
        }
        return new OwnDisplay(xvfb, ":" + number.strip());
    }

    /** What to put into {@code DISPLAY}. */
    String name() {
        return name;
    }

    @Override
    public void close() throws InterruptedException {
        xvfb.destroy();
        if (!xvfb.waitFor(5, TimeUnit.SECONDS)) {
            xvfb.destroyForcibly();
        }
    }
}
