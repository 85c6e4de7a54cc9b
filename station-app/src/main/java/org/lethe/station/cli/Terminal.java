package org.lethe.station.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command writes.
 *
 * @param out results, always UTF-8
 * @param err everything for people beside the results
 * @param redraws whether a person watches on a screen on which lines can be drawn anew
 * @param secrets where PINs come from
 */
public record Terminal(PrintStream out, PrintStream err, boolean redraws, Secrets secrets) {
    /** Asks for what must not stand in a command's arguments, which every user of the computer can read. */
    @FunctionalInterface
    public interface Secrets {
        /** What was typed after the prompt, or the next line of the input; empty when there is none. */
        Optional<String> ask(String prompt);
    }

    /** A terminal at which nobody types anything. */
    public Terminal(PrintStream out, PrintStream err, boolean redraws) {
        this(out, err, redraws, prompt -> Optional.empty());
    }

    /** The streams of this process; its output is UTF-8 whatever the computer's locale, because programs read it. */
    public static Terminal ofProcess() {
        return new Terminal(
                stream(FileDescriptor.out), stream(FileDescriptor.err), isInteractive(), secretsOfProcess());
    }

    private static Secrets secretsOfProcess() {
        var console = System.console();
        if (console != null) {
            return prompt ->
                    Optional.ofNullable(console.readPassword("%s ", prompt)).map(String::new);
        }
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .iterator();
        return prompt -> lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
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
