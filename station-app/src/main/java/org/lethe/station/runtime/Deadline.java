package org.lethe.station.runtime;

import java.time.Duration;

/**
 * The moment until which a wait may last. One deadline is made where a step begins and is handed down through everything
 * that the step does, so ten requests under it take no longer than one would. It counts by a {@link Ticker}, not by the
 * wall clock.
 */
public final class Deadline {
    /** A year: more than any wait, and far from the overflow of the nanosecond counter (292 years). */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Ticker ticker;
    private final long end;

    private Deadline(Ticker ticker, long end) {
        this.ticker = ticker;
        this.end = end;
    }

    /**
     * The moment that lies {@code duration} after now; a negative duration counts as none, one above a year as a year.
     */
    public static Deadline after(Ticker ticker, Duration duration) {
        return new Deadline(ticker, ticker.nanos() + clamped(duration).toNanos());
    }

    /** This deadline, or {@code duration} from now if that comes earlier: the limit of a part of a longer step. */
    public Deadline sooner(Duration duration) {
        var limit = clamped(duration);
        return limit.compareTo(remaining()) < 0 ? after(ticker, limit) : this;
    }

    /** What is left; zero when the moment has passed, never negative. */
    public Duration remaining() {
        // the difference, not the numbers, is compared: a nanosecond counter may overflow
        return Duration.ofNanos(Math.max(0, end - ticker.nanos()));
    }

    /** Whether nothing is left. */
    public boolean expired() {
        return remaining().isZero();
    }

    @Override
    public String toString() {
        return "in " + remaining().toMillis() + " ms";
    }

    private static Duration clamped(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
