package org.lethe.station.model;

/** What runs behind the shell that answers. Only {@link #ANDROID} is a system whose resets the station knows. */
public enum SystemKind {
    /** Android of a phone or tablet, whatever its maker calls it; HarmonyOS up to 4 is one. */
    ANDROID,
    /** The container in which HarmonyOS NEXT runs Android's programs; a reset of it resets nothing of the phone. */
    HARMONY_NEXT,
    /** An emulator that is not one of the project's virtual phones. */
    EMULATOR,
    /** A television or a box for one. */
    TELEVISION,
    /** A watch. */
    WATCH,
    /** A car. */
    CAR
}
