package org.lethe.station.model;

/**
 * The amounts of an erasure, all in bytes.
 *
 * @param capacity size of the user data's file system
 * @param overwritten by the last pass
 * @param readBack of these, how many were compared
 * @param mismatches how many compared bytes differed
 * @param outOfReach of the file system, how many the last pass could not reach (system files, reserve, margin)
 */
public record EraseFigures(long capacity, long overwritten, long readBack, long mismatches, long outOfReach) {
    /** Nothing done yet. */
    public static final EraseFigures NONE = new EraseFigures(0, 0, 0, 0, 0);
}
