package org.lethe.station.ui;

import org.lethe.station.staff.Act;

/** Whoever pressed something, known from the press on: the answer may come when somebody else is signed in. */
@FunctionalInterface
interface Actor {
    /** Puts on record, in their name, what they did. */
    void did(Act.Kind kind, String subject);
}
