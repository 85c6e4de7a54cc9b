package org.lethe.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What must hold of the values in messages, whichever end makes them. */
final class Checks {
    private Checks() {}

    static <T> List<T> copy(List<T> values) {
        return Collections.unmodifiableList(new ArrayList<>(values)); // List.copyOf is not in Android 7
    }

    static List<String> paths(List<String> directories) {
        directories.forEach(Checks::path);
        return copy(directories);
    }

    static void path(String directory) {
        if (!directory.startsWith("/") || directory.contains("/..") || directory.endsWith("/")) {
            throw new IllegalArgumentException("Not a plain absolute directory: " + ProtocolException.quote(directory));
        }
    }

    static void pass(int pass) {
        if (pass < 1) {
            throw new IllegalArgumentException("Passes count from 1, this one is " + pass);
        }
    }

    static void amount(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A number of bytes is not negative: " + bytes);
        }
    }
}
