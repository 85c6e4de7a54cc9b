package org.lethe.station.ui;

import java.time.Duration;
import java.util.Optional;
import org.lethe.station.runtime.Ticker;

/**
 * Tells a scanner from a person. A scanner that poses as a keyboard sends its characters within milliseconds and ends with a
 * terminator (Enter or Tab). Outside text fields the terminator alone decides, as nobody types there; inside one, where a person
 * too ends with Enter, the characters must also have come faster than anybody types.
 */
final class Scan {
    /** Slow scanners send a character in 20 ms; the fastest typists need 60 ms and more. */
    private static final Duration SCANNER = Duration.ofMillis(45);
    /** What was typed outside fields and never ended is not the beginning of the next scan. */
    private static final Duration STALE = Duration.ofSeconds(2);
    /** Nothing that the station scans is shorter. */
    private static final int SHORTEST = 4;

    private final Ticker ticker;
    private final StringBuilder characters = new StringBuilder();
    private long last;

    Scan(Ticker ticker) {
        this.ticker = ticker;
    }

    /**
     * A character came.
     *
     * @param inField whether it goes into a text field as well
     * @return whether it is the first of what may become a scan
     */
    boolean begins(String character, boolean inField) {
        var pause = inField ? SCANNER : STALE;
        if (ticker.nanos() - last > pause.toNanos()) {
            clear();
        }
        last = ticker.nanos();
        characters.append(character);
        return characters.length() == character.length();
    }

    /** Whether something came that has not ended yet. */
    boolean isUnderWay() {
        return characters.length() > 0;
    }

    /** Whether a scanner is sending right now: the last character came so short a time ago that the next one is of the same scan. */
    boolean isFlowing() {
        return isUnderWay() && ticker.nanos() - last <= SCANNER.toNanos();
    }

    /** A terminator came: what was scanned; empty when a person typed it. */
    Optional<String> end() {
        var text = characters.toString().strip();
        var late = ticker.nanos() - last > STALE.toNanos();
        clear();
        return Optional.of(text).filter(scanned -> scanned.length() >= SHORTEST && !late);
    }

    /** The focus went elsewhere, or a person edits. */
    void clear() {
        characters.setLength(0);
    }
}
