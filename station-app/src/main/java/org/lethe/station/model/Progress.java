package org.lethe.station.model;

/**
 * How far the present step is.
 *
 * @param done bytes done
 * @param total bytes in all, as far as known; 0 when the step has no measure
 * @param bytesPerSecond recent rate; 0 when unknown
 */
public record Progress(long done, long total, double bytesPerSecond) {
    /** A step without a measure. */
    public static final Progress NONE = new Progress(0, 0, 0);

    /** Between 0 and 1; 0 when there is no measure. */
    public double fraction() {
        return total <= 0 ? 0 : Math.min(1.0, (double) done / total);
    }

    /** Seconds left at the recent rate; 0 when unknown. */
    public long secondsLeft() {
        return bytesPerSecond <= 0 || total <= done ? 0 : Math.round((total - done) / bytesPerSecond);
    }
}
