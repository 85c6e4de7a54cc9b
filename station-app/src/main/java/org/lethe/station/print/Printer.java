package org.lethe.station.print;

import org.lethe.station.runtime.Deadline;

/** Prints one thing and says what became of it. */
interface Printer {
    /**
     * Prints and waits for the end.
     *
     * @param deadline by which the end must be known; what is not printed by then is taken back
     * @throws InterruptedException when the thread is asked to end; what was handed over may still be printed
     */
    PrintResult print(PrintJob job, Deadline deadline) throws InterruptedException;
}
