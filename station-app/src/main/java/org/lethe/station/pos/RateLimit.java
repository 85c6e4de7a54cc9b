package org.lethe.station.pos;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.lethe.station.runtime.Ticker;

/**
 * How much one address may ask: as many requests as a busy counter needs, and no more. Counts in windows of a fixed length;
 * what it remembers is forgotten when a window ends, so it never grows beyond the callers of one window.
 */
final class RateLimit {
    private final int most;
    private final Duration window;
    private final Ticker ticker;
    private final Map<String, Integer> counts = new HashMap<>(); // guarded by this
    private long windowStart; // guarded by this

    /**
     * @param most requests of one address
     * @param window in this time
     */
    RateLimit(int most, Duration window, Ticker ticker) {
        this.most = most;
        this.window = window;
        this.ticker = ticker;
        this.windowStart = ticker.nanos();
    }

    /** Counts a request; false when it is one too many. */
    synchronized boolean admits(String address) {
        if (ticker.nanos() - windowStart >= window.toNanos()) {
            counts.clear();
            windowStart = ticker.nanos();
        }
        return counts.merge(address, 1, Integer::sum) <= most;
    }

    /** After this many seconds it is worth asking again. */
    long secondsToWait() {
        return window.toSeconds();
    }
}
