package org.lethe.station.model;

/** How much a certificate may claim. */
public enum Assurance {
    /** Overwritten and read back after a reset that was proven. */
    A,
    /** Overwritten and read back before a reset whose effects were seen as far as the phone shows them. */
    B
}
