package org.lethe.station.settings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Holds a data directory until its input ends. Run by {@link StationHomeTest} as a program of its own. */
final class HomeHolderProgram {
    private HomeHolderProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (var home = StationHome.open(Path.of(arguments[0]))) {
            System.out.println(home.directory().equals(Path.of(arguments[0])) ? "held" : "elsewhere");
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
