package org.lethe.station.i18n;

import java.time.Duration;
import java.util.Map;
import java.util.stream.LongStream;

/** Sizes, rates and times as people read them. Sizes are decimal (1 GB = 10⁹ bytes), as on the box of a phone. */
public final class Figures {
    private static final long MEGABYTE = 1_000_000;
    private static final long GIGABYTE = 1_000 * MEGABYTE;
    private static final long[] SOLD_GIGABYTES = {8, 16, 32, 64, 128, 256, 512, 1024, 2048};
    /** Below this a phone was never sold with a store of that size; a test device's real size is shown instead. */
    private static final long SMALLEST_SOLD = 3 * GIGABYTE;

    private final Messages messages;

    Figures(Messages messages) {
        this.messages = messages;
    }

    /**
     * The storage under which a phone is sold: the next usual size above its user data partition, because the system keeps
     * the rest for itself. A name for the shelf, not a measurement.
     *
     * @param capacityBytes size of the user data's file system
     */
    public String storageAsSold(long capacityBytes) {
        if (capacityBytes < SMALLEST_SOLD) {
            return amount(capacityBytes);
        }
        return LongStream.of(SOLD_GIGABYTES)
                .filter(size -> size * GIGABYTE >= capacityBytes)
                .mapToObj(size -> size >= 1024 ? size / 1024 + " TB" : size + " GB")
                .findFirst()
                .orElseGet(() -> amount(capacityBytes));
    }

    /** An amount of bytes: MB without decimals, GB with one. */
    public String amount(long bytes) {
        return bytes < GIGABYTE
                ? Math.round((double) bytes / MEGABYTE) + " MB"
                : String.format(messages.language().locale(), "%.1f GB", (double) bytes / GIGABYTE);
    }

    /** A rate in MB/s. */
    public String rate(double bytesPerSecond) {
        return messages.text(Text.FIGURE_RATE, Map.of("value", Math.round(bytesPerSecond / MEGABYTE)));
    }

    /** The time left, in the two largest units that matter. */
    public String left(Duration time) {
        var values = Map.of("hours", time.toHours(), "minutes", time.toMinutesPart(), "seconds", time.toSecondsPart());
        return messages.text(unit(time), values);
    }

    private static Text unit(Duration time) {
        if (time.toHours() > 0) {
            return Text.FIGURE_LEFT_HOURS;
        }
        return time.toMinutes() > 0 ? Text.FIGURE_LEFT_MINUTES : Text.FIGURE_LEFT_SECONDS;
    }
}
