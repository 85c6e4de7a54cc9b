package org.lethe.station.model;

/**
 * What a person saw of a phone that tells the station nothing more.
 *
 * @param by who saw it, and answers for it
 * @param saw what it was
 */
public record OperatorAnswer(Operator by, Saw saw) {
    /** What a person can have seen. */
    public enum Saw {
        /** The phone erased itself: it said so, restarted, or shows its setup screens. */
        RESET,
        /** It did not, and will not: a button is missing or does nothing, or nobody knows the PIN. */
        NO_RESET
    }
}
