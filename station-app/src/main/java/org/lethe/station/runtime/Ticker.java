package org.lethe.station.runtime;

/**
 * A clock that only counts. It never jumps when somebody sets the computer's time, so every wait is measured by it; its
 * numbers mean nothing but their differences.
 */
@FunctionalInterface
public interface Ticker {
    /** Nanoseconds since some fixed moment, as {@link System#nanoTime()} counts them; may be negative. */
    long nanos();

    /** The ticker of this computer. */
    static Ticker system() {
        return System::nanoTime;
    }
}
