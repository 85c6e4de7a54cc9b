package org.lethe.station.model;

/** Whether a secret is needed to open the screen. Which kind of secret it is does not matter and is not asked. */
public enum LockScreen {
    /** No secret: swipe, or no lock screen at all. */
    NOT_SECURED,
    /** PIN, pattern or password. */
    SECURED
}
