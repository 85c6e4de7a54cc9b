package org.lethe.station.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to an operator.
 *
 * @param at when
 * @param name whose
 * @param kind what
 * @param role theirs, when they are added
 * @param pin theirs, when it is set
 * @param by who did it
 */
public record StaffEvent(Instant at, String name, Kind kind, Optional<Role> role, Optional<PinHash> pin, String by) {
    /** What can happen. */
    public enum Kind {
        /** They may sign in from now on. */
        ADDED,
        /** They have another PIN. */
        PIN_SET,
        /** They have left. */
        RETIRED
    }
}
