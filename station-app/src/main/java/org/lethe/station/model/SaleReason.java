package org.lethe.station.model;

/**
 * Why a sale must stay open: one stable word per reason, for programs. Text and remedy for people are in the language bundles
 * under {@code sale.<CODE>.text} and {@code sale.<CODE>.remedy}; {@code docs/reasons.md} is generated from both. A code is
 * never renamed or reused.
 */
public enum SaleReason {
    /** No certificate hangs on the sale. */
    NO_CERTIFICATE,
    /** Fewer certificates hang on the sale than it has phones. */
    CERTIFICATES_MISSING,
    /** The certificate is about a virtual phone. */
    CERTIFICATE_SIMULATED,
    /** The signature does not fit, or the evidence is not what was signed. */
    CERTIFICATE_INVALID,
    /** The key that signed is not trusted here. */
    CERTIFICATE_KEY_NOT_TRUSTED,
    /** The key that signed was revoked, and the certificate is among those that no longer count. */
    CERTIFICATE_KEY_REVOKED,
    /** A later erasure of the phone ended with a red report. */
    RED_REPORT_NEWER,
    /** A recheck of the phone found that the erasure it certifies did not take place, or could not be proven. */
    RECHECK_FAILED,
    /** An erasure of the phone is under way. */
    JOB_OPEN,
    /** The phone has a newer certificate. */
    CERTIFICATE_SUPERSEDED,
    /** The phone was seen in use since. */
    USED_SINCE_CERTIFICATE,
    /** The certificate was drawn for a second look, which nobody has made. */
    SECOND_LOOK_OPEN,
    /** The second look found that the phone is not clean. */
    SECOND_LOOK_FAILED,
    /** A second look at another phone of this kind failed, and the owner has not lifted the stop. */
    LINE_STOPPED
}
