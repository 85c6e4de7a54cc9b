package org.lethe.station.model;

import java.util.Optional;

/**
 * How far the present step is.
 *
 * @param done bytes done
 * @param total bytes in all, as far as known; 0 when the step has no measure
 * @param bytesPerSecond recent rate; 0 when unknown
 * @param heldBack why it rests at the moment; empty when it does not
 */
public record Progress(long done, long total, double bytesPerSecond, Optional<HeldBack> heldBack) {
    /** A step without a measure. */
    public static final Progress NONE = new Progress(0, 0, 0);

    /** Progress of a step that is not held back. */
    public Progress(long done, long total, double bytesPerSecond) {
        this(done, total, bytesPerSecond, Optional.empty());
    }

    /** Between 0 and 1; 0 when there is no measure. */
    public double fraction() {
        return total <= 0 ? 0 : Math.min(1.0, (double) done / total);
    }

    /** Seconds left at the recent rate; 0 when unknown. */
    public long secondsLeft() {
        return bytesPerSecond <= 0 || total <= done ? 0 : Math.round((total - done) / bytesPerSecond);
    }
}
