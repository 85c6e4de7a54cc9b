package org.lethe.station.model;

import java.util.Optional;

/**
 * What came of one route when a phone's plan was made, so that a person can see why it is this one.
 *
 * @param route which
 * @param assurance what a certificate may claim that goes this way
 * @param standing what was decided
 * @param obstacle why the phone cannot go this way; empty unless it is {@link Standing#CLOSED}
 */
public record RouteChoice(RouteKind route, Assurance assurance, Standing standing, Optional<ReasonCode> obstacle) {
    public RouteChoice {
        if (obstacle.isPresent() != (standing == Standing.CLOSED)) {
            throw new IllegalArgumentException(route + " is " + standing + " and has the obstacle " + obstacle);
        }
    }

    /** What was decided about a route. */
    public enum Standing {
        /** The phone is erased this way. */
        TAKEN,
        /** It is erased this way if it refuses those before. */
        FALLBACK,
        /** It cannot be erased this way. */
        CLOSED
    }
}
