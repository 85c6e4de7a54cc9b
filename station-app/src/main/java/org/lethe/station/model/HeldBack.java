package org.lethe.station.model;

/** Why a phone is worked on more slowly than it could be. */
public enum HeldBack {
    /** It rests until its battery has cooled. */
    HEAT,
    /** It rests until its battery has some charge again. */
    LOW_BATTERY
}
