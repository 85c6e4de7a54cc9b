package org.lethe.protocol;

/** Why the agent holds back on a phone that would be able to go faster. */
public enum Strain {
    /** The battery is too warm to go on at full speed. */
    HEAT,
    /** The battery is nearly empty; a phone that goes out in the middle has to begin again. */
    LOW_BATTERY
}
