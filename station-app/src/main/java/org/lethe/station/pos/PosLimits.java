package org.lethe.station.pos;

import java.time.Duration;

/**
 * What a caller may cost the station.
 *
 * @param requestsPerMinute of one address
 * @param idle how long a connection may be silent, within a request or between two
 * @param wholeBody how long a body may take altogether
 */
record PosLimits(int requestsPerMinute, Duration idle, Duration wholeBody) {
    /** Ten requests a second all day long are more than any counter scans; a request of a few kilobytes takes milliseconds. */
    static PosLimits usual() {
        return new PosLimits(600, Duration.ofSeconds(10), Duration.ofSeconds(10));
    }
}
