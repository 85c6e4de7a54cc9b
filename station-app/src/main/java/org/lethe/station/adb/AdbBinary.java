package org.lethe.station.adb;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lethe.station.runtime.Deadline;

/** The {@code adb} program of this computer. */
public final class AdbBinary {
    private static final Pattern PROTOCOL = Pattern.compile("version 1\\.0\\.(\\d{1,4})");

    private AdbBinary() {}

    /**
     * The first on a search path.
     *
     * @param searchPath directories as the variable {@code PATH} lists them
     */
    public static Optional<Path> on(String searchPath) {
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .flatMap(directory -> Stream.of("adb", "adb.exe").map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * What the program says of its version, in one line, for example
     * {@code Android Debug Bridge version 1.0.41; Version 29.0.6-debian}.
     *
     * @throws IOException when it cannot be run, does not answer in time, or says something else
     */
    public static String version(Path adb, Deadline deadline) throws IOException {
        var process = new ProcessBuilder(adb.toString(), "version")
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("'adb version' did not end in time");
            }
            var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.limit(2).collect(Collectors.joining("; "));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while asking " + adb + " for its version", interrupted);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The version of the protocol in such a line: 41 in {@code 1.0.41} (AOSP adb.h, ADB_SERVER_VERSION). */
    public static OptionalInt protocolIn(String version) {
        var number = PROTOCOL.matcher(version);
        return number.find() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }
}
