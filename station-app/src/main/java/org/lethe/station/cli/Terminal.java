package org.lethe.station.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out results, always UTF-8
 * @param err everything for people beside the results
 * @param redraws whether a person watches on a screen on which lines can be drawn anew
 */
public record Terminal(PrintStream out, PrintStream err, boolean redraws) {
    /** The streams of this process; its output is UTF-8 whatever the computer's locale, because programs read it. */
    public static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), isInteractive());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Java tells of a console only when both input and output are one; a terminal named "dumb" cannot move its cursor. */
    private static boolean isInteractive() {
        var kind = System.getenv("TERM");
        return System.console() != null && kind != null && !kind.equals("dumb");
    }
}
