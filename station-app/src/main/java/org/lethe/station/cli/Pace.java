package org.lethe.station.cli;

import java.time.Duration;

/**
 * How long commands wait for the bench.
 *
 * @param quiet how long no new phone may have appeared before the list counts as complete; an adb server that was just
 *     started finds plugged phones one by one
 * @param settling until when all phones must have been assessed; what is not known by then is shown as not known
 * @param certificate until when the certificate of an erased phone must be there
 * @param labels until when labels that print by themselves must have come out
 */
public record Pace(Duration quiet, Duration settling, Duration certificate, Duration labels) {
    /** For an adb server with real phones or virtual ones: USB enumeration takes some hundred milliseconds a phone. */
    public static Pace usual() {
        return new Pace(Duration.ofMillis(1500), Duration.ofSeconds(90), Duration.ofSeconds(30), Duration.ofMinutes(3));
    }
}
