package org.lethe.station.audit;

/**
 * Something that happened to a key that is trusted here.
 *
 * @param kind what
 * @param key id of the key
 * @param reason in the words of who did it; may be empty
 */
public record KeyEvent(Kind kind, String key, String reason) {
    /** What can happen to a key. */
    public enum Kind {
        /** It signs from now on. */
        TAKES_OVER,
        /** It is trusted from now on. */
        TRUSTED,
        /** It no longer vouches. */
        REVOKED
    }
}
