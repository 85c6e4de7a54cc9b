package org.lethe.station.staff;

import java.time.Instant;
import java.util.List;

/** Where operators and what they did are kept: lines are added and never changed. */
public interface StaffStore {
    /** What happened to operators, oldest first. */
    List<StaffEvent> events();

    /** Adds what happened to an operator. */
    void add(StaffEvent event);

    /** The tries of an operator's PIN since the last right one, or since it was set, oldest first. All of them are wrong ones. */
    List<Instant> wrongTries(String name);

    /** Adds a try of a PIN. */
    void tried(String name, boolean right, Instant at);

    /** Adds what an operator did. */
    void add(Act act);

    /** What operators did, newest first. */
    List<Act> acts();
}
