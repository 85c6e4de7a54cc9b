package org.lethe.station.model;

/** A sign that what a phone says of itself need not be true. */
public enum TamperSign {
    /** A program {@code su} is in the shell's path. */
    SU_PROGRAM,
    /** {@code ro.debuggable} is set: anybody with adb may become root. */
    DEBUGGABLE,
    /** The system is signed with keys that are public ({@code test-keys}, {@code dev-keys}). */
    PUBLIC_KEYS,
    /** {@code ro.build.type} is not {@code user}. */
    NOT_A_USER_BUILD,
    /** Two properties state different phones. */
    IDENTITY_CONFLICT
}
