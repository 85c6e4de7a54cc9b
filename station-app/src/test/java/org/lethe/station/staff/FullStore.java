package org.lethe.station.staff;

import java.time.Instant;

/** Operators on a disk that can be full. */
public final class FullStore extends MemoryStaff {
    /** Whether nothing more can be kept. */
    public boolean full;

    @Override
    public void tried(String name, boolean right, Instant at) {
        assertRoom();
        super.tried(name, right, at);
    }

    @Override
    public void add(Act act) {
        assertRoom();
        super.add(act);
    }

    private void assertRoom() {
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
    }
}
