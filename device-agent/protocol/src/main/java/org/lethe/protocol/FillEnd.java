package org.lethe.protocol;

/** Why an overwrite ended. */
public enum FillEnd {
    /** Only the margin is free: all that may be filled is filled. */
    MARGIN_REACHED,
    /** The storage said that it is full although more than the margin seemed free. */
    STORAGE_FULL,
    /** The fill is as long as was asked for at most. */
    MAXIMUM_REACHED,
    /** The storage failed; the fault tells where. */
    STORAGE_FAILED
}
