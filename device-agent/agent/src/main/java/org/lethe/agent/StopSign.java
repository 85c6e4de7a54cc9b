package org.lethe.agent;

/** Tells work in progress that nobody waits for it any more. */
interface StopSign {
    boolean stopped();

    /** @throws StoppedException when the work is to end */
    default void check() throws StoppedException {
        if (stopped()) {
            throw new StoppedException();
        }
    }

    /** The station left in the middle of its request. */
    final class StoppedException extends Exception {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("The station has gone");
        }
    }
}
