package org.lethe.agent.os;

import java.util.OptionalInt;

/**
 * What the phone says of its battery; what it does not say is empty.
 *
 * @param tenthsCelsius temperature in tenths of a degree Celsius
 * @param percent charge
 */
public record Battery(OptionalInt tenthsCelsius, OptionalInt percent) {
    /** A battery of which nothing is known. */
    public static final Battery UNKNOWN = new Battery(OptionalInt.empty(), OptionalInt.empty());
}
