package org.lethe.station.doctor;

/** Looks at one thing of this computer and changes nothing. */
@FunctionalInterface
public interface Examination {
    /** What was found; a fault while looking is a finding too, never an exception. */
    Diagnosis look();
}
