package org.lethe.station.adb;

import java.util.List;

/**
 * What a parser made of a text: it never fails, and it loses nothing. Lines that it could not read stand in
 * {@code errors}, so that one strange line neither hides the others nor goes unseen.
 */
public record Parsed<T>(List<T> entries, List<ErrorLine> errors) {
    public Parsed {
        entries = List.copyOf(entries);
        errors = List.copyOf(errors);
    }

    /**
     * A line that could not be read.
     *
     * @param number counted from 1
     * @param raw as it came
     */
    public record ErrorLine(int number, String raw) {}
}
