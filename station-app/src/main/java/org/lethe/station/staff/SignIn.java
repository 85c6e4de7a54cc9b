package org.lethe.station.staff;

import java.time.Duration;

/** What became of a try to sign in. */
public sealed interface SignIn {
    /** It is they. */
    record Done(StaffMember member) implements SignIn {}

    /** There is no active operator of that name. */
    record Unknown() implements SignIn {}

    /**
     * It was another PIN.
     *
     * @param left how many more wrong ones are taken before a wait
     */
    record Wrong(int left) implements SignIn {}

    /**
     * Too many wrong ones; no PIN is looked at, not even the right one.
     *
     * @param time until the next try
     */
    record Wait(Duration time) implements SignIn {}
}
