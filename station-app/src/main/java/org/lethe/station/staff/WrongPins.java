package org.lethe.station.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How wrong PINs slow the next try down: five are free, the fifth costs a minute, and each further one twice as long, up to an
 * hour. Four digits then last a year of trying day and night. It follows from the ledger, so a restart forgives nothing.
 *
 * @param tries when the wrong ones since the last right one were typed, oldest first
 */
record WrongPins(List<Instant> tries) {
    static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int LONGEST_AFTER = 6; // 64 minutes

    /** How many more wrong ones are taken before a wait. */
    int left() {
        return Math.max(0, FREE - tries.size());
    }

    /** How long nothing is tried; zero when a PIN may be typed now. A clock that was set back lengthens no wait. */
    Duration waitAt(Instant now) {
        if (left() > 0) {
            return Duration.ZERO;
        }
        var wait = wait(tries.size() - FREE);
        var over = Duration.between(now, tries.get(tries.size() - 1).plus(wait));
        return over.isNegative() ? Duration.ZERO : over.compareTo(wait) > 0 ? wait : over;
    }

    private static Duration wait(int more) {
        return more >= LONGEST_AFTER ? LONGEST_WAIT : FIRST_WAIT.multipliedBy(1L << more);
    }
}
