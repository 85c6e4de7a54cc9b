package org.lethe.station.print;

/** What is printed. */
public enum PrintKind {
    /** The certificate or red report on paper. */
    DOCUMENT,
    /** The label for the phone. */
    LABEL
}
