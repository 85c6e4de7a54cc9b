package org.lethe.station.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The station's time: the wall clock for records and certificates, the ticker for waits, and the one way to pause. A
 * phone's own clock is never a source of time (after a reset without network it stands at the build date of its system).
 */
public interface StationClock extends Ticker {
    /** The computer's time in UTC; may jump when somebody sets it, so no wait is computed from it. */
    Instant now();

    /**
     * Does nothing for a while.
     *
     * @throws InterruptedException when the thread is asked to end
     */
    void pause(Duration duration) throws InterruptedException;

    /** Where the computer stands: what a person there calls today. Records are in UTC. */
    default ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /** The clock of this computer. */
    static StationClock system() {
        return SystemClock.INSTANCE;
    }
}
