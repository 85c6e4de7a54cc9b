package org.lethe.station.history;

import java.util.List;

/** The jobs of the ledger as rows, newest first. May be called on any thread; takes as long as a disk does. */
public interface JobHistory {
    /**
     * A page of what a search finds.
     *
     * @param skip how many of the newest rows to leave out
     * @param most how many rows to give at most
     */
    List<HistoryRow> find(HistorySearch search, int skip, int most);

    /** Everything that a search finds. */
    default List<HistoryRow> all(HistorySearch search) {
        return find(search, 0, Integer.MAX_VALUE);
    }
}
