package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import org.lethe.station.print.PrintLog;
import org.lethe.station.print.PrintRecord;

/** Prints in memory. */
final class MemoryPrints implements PrintLog {
    private final List<PrintRecord> prints = new ArrayList<>();

    @Override
    public void add(PrintRecord print) {
        prints.add(0, print);
    }

    @Override
    public List<PrintRecord> prints() {
        return List.copyOf(prints);
    }
}
