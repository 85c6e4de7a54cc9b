package org.lethe.agent;

import java.util.Iterator;
import java.util.Optional;

/** Stretches cut into parts, in their order. Each part is handed out once; several threads may ask. */
final class Parts {
    /**
     * 32 MiB: long enough that the kernel's reading ahead (8 MiB where it is set high) seldom starts anew, short enough that all
     * lanes of a fill of a few hundred MiB end together.
     */
    static final int LENGTH = 32 << 20;

    private final Iterator<Span> stretches;
    private final int length;
    private Span stretch;
    private int from;

    /** @param stretches at least one */
    Parts(Iterator<Span> stretches, int length) {
        this.stretches = stretches;
        this.length = length;
        this.stretch = stretches.next();
    }

    /** The next part; empty when all have been handed out. */
    synchronized Optional<Span> next() {
        while (from >= stretch.length() && stretches.hasNext()) {
            stretch = stretches.next();
            from = 0;
        }
        if (from >= stretch.length()) {
            return Optional.empty();
        }
        var part = stretch.part(from, length);
        from += part.length();
        return Optional.of(part);
    }
}
