package org.lethe.station.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.lethe.station.runtime.Ticker;

/**
 * When phones at one port left. A hub that cannot deliver charge and data at once, or a bad cable, makes phones vanish and come
 * back every few seconds (faults.md A1); a tile that came and went with them would be hit by the wrong click.
 */
final class Departures {
    /** How long a place is kept for a phone that left: a phone that flaps is back sooner. */
    static final Duration KEPT = Duration.ofSeconds(15);
    /** Without another departure for as long, a port is calm again. */
    static final Duration WATCHED = Duration.ofMinutes(1);
    /** Nobody pulls and plugs a cable three times in a minute on purpose. */
    private static final int FLAPPING = 3;

    private final Ticker ticker;
    private final Deque<Long> times = new ArrayDeque<>();
    private Optional<Long> last = Optional.empty();

    Departures(Ticker ticker) {
        this.ticker = ticker;
    }

    void note() {
        last = Optional.of(ticker.nanos());
        times.addLast(last.get());
    }

    /** Whether there were any that still say something, or just ceased to. */
    boolean areAny() {
        return last.filter(time -> !isPast(time, WATCHED.multipliedBy(2))).isPresent();
    }

    /** They all left because the adb server did: that is no fault of the port, and they will be back. */
    void forgive() {
        times.clear();
    }

    boolean areFlapping() {
        times.removeIf(time -> isPast(time, WATCHED));
        return times.size() >= FLAPPING;
    }

    /** Whether a phone left so recently that it may only have lost contact. */
    boolean areRecent() {
        return last.filter(time -> !isPast(time, KEPT)).isPresent();
    }

    private boolean isPast(long time, Duration duration) {
        return ticker.nanos() - time >= duration.toNanos();
    }
}
