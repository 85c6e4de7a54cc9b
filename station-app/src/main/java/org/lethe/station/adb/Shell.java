package org.lethe.station.adb;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How words become a command line of the phone's shell; the one place where quoting is known. */
public final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Shell() {}

    /** One word that the shell passes on exactly as it is, whatever it contains. */
    public static String quote(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A word of a shell command cannot contain the character NUL");
        }
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A command line of these words, each quoted. */
    public static String command(String... words) {
        return Arrays.stream(words).map(Shell::quote).collect(Collectors.joining(" "));
    }
}
