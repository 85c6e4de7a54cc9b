package org.lethe.protocol;

/** Why the agent did not do what it was asked. Storage that fails during the work is no refusal; it is told in the reply. */
public enum RefusalCode {
    /** The station is of another build; the agent ends. */
    OTHER_BUILD,
    /** The first request was not {@code hello}; the agent ends. */
    NOT_GREETED,
    /** The line is not in the language; the agent ends. */
    MALFORMED,
    /** The storage failed where no partial result can be told, or the directory is not there. Part of the work may be done. */
    STORAGE,
    /** The battery stayed too warm for too long. Part of the work is done, and is kept when the same is asked for again. */
    TOO_HOT,
    /** The battery stayed nearly empty for too long. Part of the work is done, and is kept when the same is asked for again. */
    BATTERY_LOW,
    /** A fault in the agent itself. Part of the work may be done; the agent ends. */
    INTERNAL
}
