package org.lethe.station.model;

/**
 * How a phone encrypts user data at rest. Read from {@code ro.crypto.*}, never concluded from the Android version: recorded
 * phones have full-disk encryption on Android 10 and none at all on Android 9.
 */
public enum Encryption {
    /** File-based encryption with encrypted metadata: one key more, destroyed by every reset. */
    FILE_AND_METADATA,
    /** File-based encryption. */
    FILE,
    /** Full-disk encryption (Android 7 to 12), often under a default password. */
    FULL_DISK,
    /** None: there is no key whose loss would help. */
    NONE,
    /** The phone did not say. */
    UNKNOWN
}
