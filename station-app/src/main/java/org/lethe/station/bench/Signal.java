package org.lethe.station.bench;

/** What became of asking a phone to show which one it is. */
public enum Signal {
    /** It was told to vibrate, and its number stands among its notifications for a while. */
    SHOWS_NUMBER,
    /** It was told to vibrate. */
    VIBRATES,
    /** It was told to switch its screen off and on. */
    BLINKS,
    /** It took neither order. */
    CANNOT
}
