package org.lethe.station.model;

/** What shows that somebody used a phone since it was handed over clean. None of them says what the person did. */
public enum UseSign {
    /**
     * It let this computer in, and nothing shows that its setup screens are still open. A reset removes that permission and
     * switches USB debugging off, and both come back only by hand, behind the setup screens.
     */
    DEBUGGING_ALLOWED,
    /** An account is signed in. */
    ACCOUNT,
    /** There is a user or profile beside the owner. */
    EXTRA_USER,
    /** A secret guards its screen. */
    LOCK_SCREEN
}
