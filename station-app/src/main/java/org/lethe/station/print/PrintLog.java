package org.lethe.station.print;

import java.util.List;

/** Where prints are kept. Nothing in it is ever changed; storing is durable when the method returns, or it throws. */
public interface PrintLog {
    /** Adds a print. */
    void add(PrintRecord print);

    /** Every print, newest first. */
    List<PrintRecord> prints();
}
