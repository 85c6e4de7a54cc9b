package org.lethe.protocol;

/** What became of a canary. Only {@link #ABSENT} speaks for a reset. */
public enum CanaryState {
    /** There, with its content. */
    PRESENT_EQUAL,
    /** A file of its name is there, its content is another. */
    PRESENT_DIFFERENT,
    /** The directory can be written and listed, which was tried, and the canary is not in it. */
    ABSENT,
    /** Nobody knows: the directory is missing or cannot be listed, or the file cannot be read. */
    UNREADABLE
}
