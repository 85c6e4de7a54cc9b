package org.lethe.station.model;

/** How much a finding matters before an erasure. */
public enum Severity {
    /** Good to know; goes onto the record. */
    INFO,
    /** The erasure may go on, and the record says so. */
    WARNING,
    /** Nothing is started until it is gone. */
    BLOCKING
}
