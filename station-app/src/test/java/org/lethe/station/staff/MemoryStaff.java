package org.lethe.station.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Operators for as long as a test runs. */
public class MemoryStaff implements StaffStore {
    private final List<StaffEvent> events = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Instant> wrong = new ArrayList<>();

    @Override
    public List<StaffEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public void add(StaffEvent event) {
        events.add(event);
    }

    /** A test has one operator who types wrong PINs. */
    @Override
    public List<Instant> wrongTries(String name) {
        return List.copyOf(wrong);
    }

    @Override
    public void tried(String name, boolean right, Instant at) {
        if (right) {
            wrong.clear();
        } else {
            wrong.add(at);
        }
    }

    @Override
    public void add(Act act) {
        acts.add(0, act);
    }

    @Override
    public List<Act> acts() {
        return List.copyOf(acts);
    }
}
