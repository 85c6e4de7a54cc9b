package org.lethe.station.staff;

import java.time.Instant;

/** Operators whose PINs are hashed quickly, for tests that sign in often. */
public final class QuickStaff {
    public static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");

    private static final int FEW_ROUNDS = 1000;

    private QuickStaff() {}

    /** Operators in a store of the test's. */
    public static Staff in(StaffStore store) {
        return new Staff(store, () -> NOW, FEW_ROUNDS);
    }
}
