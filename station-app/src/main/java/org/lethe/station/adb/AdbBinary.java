package org.lethe.station.adb;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code adb} program of this computer. */
public final class AdbBinary {
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
}
