package org.lethe.station.model;

/** How much of what was overwritten is read back. */
public enum ReadBackScope {
    /** Every byte. */
    FULL,
    /** Two random samples in each of 1000 sections, at least a tenth of all (the rule of NIST SP 800-88 r1, 4.7.2). */
    SAMPLED
}
