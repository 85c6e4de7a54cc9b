package org.lethe.station.model;

/** The outcome of one check. */
public enum CheckResult {
    /** Seen to be so. */
    PASSED,
    /** Seen not to be so. */
    FAILED,
    /** Looked for, but not to be decided. */
    INCONCLUSIVE,
    /** This phone has no such thing; the certificate makes no statement about it. */
    NOT_APPLICABLE
}
