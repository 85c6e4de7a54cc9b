package org.lethe.station.bench;

import java.time.Duration;
import java.util.Optional;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.runtime.Ticker;

/**
 * How long nothing has been learned of a phone. States that pass by themselves are not told, and a phone that starts is looked at again
 * and again; one that has not come further in a time that no healthy phone needs is named, as its tile would else be silent without end.
 */
final class FirstLook {
    /**
     * From the phone's first word to its last in the handshake (AOSP {@code adb/daemon/auth.cpp}); it takes milliseconds, on a hub that
     * wakes up seconds (faults.md C2).
     */
    static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private final Ticker ticker;
    private final Duration longest;
    private Optional<ConnectionState> state = Optional.empty();
    private long since;

    /** @param longest from Android's first word on the bus to the end of its start and of the look at it */
    FirstLook(Ticker ticker, Duration longest) {
        this.ticker = ticker;
        this.longest = longest;
    }

    /** Something happened to the phone, or it is another one: the time counts anew. */
    void begin(Optional<ConnectionState> present) {
        state = present;
        since = ticker.nanos();
    }

    /** The connection of the phone that is waited for; empty when there is none. */
    Optional<ConnectionState> state() {
        return state;
    }

    /** What is the matter with the phone, if nothing was learned of it up to now. */
    Optional<ReasonCode> overdue() {
        return state.flatMap(now -> switch (now) {
            case AUTHORIZING -> after(HANDSHAKE, ReasonCode.KEYS_NOT_EXCHANGED);
            case CONNECTING -> after(HANDSHAKE, ReasonCode.PHONE_OFFLINE);
            case DEVICE -> after(longest, ReasonCode.LOOK_NOT_FINISHED);
            case UNAUTHORIZED, OFFLINE, RECOVERY, SIDELOAD, RESCUE, BOOTLOADER, NO_PERMISSIONS, UNKNOWN ->
                Optional.empty();
        });
    }

    private Optional<ReasonCode> after(Duration patience, ReasonCode code) {
        return ticker.nanos() - since >= patience.toNanos() ? Optional.of(code) : Optional.empty();
    }
}
