package org.lethe.station.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that the test sets. Pausing takes no time; it moves the clock. */
public final class ManualClock implements StationClock {
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private final AtomicLong nanos;

    /** Starts at the given count, so that a test can stand near an overflow. */
    public ManualClock(long nanos) {
        this.nanos = new AtomicLong(nanos);
    }

    /** Starts at zero. */
    public ManualClock() {
        this(0);
    }

    /** Moves the time on. */
    public void advance(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public void pause(Duration duration) {
        advance(duration);
    }
}
