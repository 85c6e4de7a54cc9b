package org.lethe.agent;

/** Time that passes, and waiting for it. */
interface Ticker {
    /** The machine's own. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pause(long millis) throws InterruptedException {
            Thread.sleep(millis);
        }
    };

    /** A monotonic clock of no particular origin. */
    long nanos();

    void pause(long millis) throws InterruptedException;
}
