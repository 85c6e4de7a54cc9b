package org.lethe.station.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The jobs of the ledger as rows, newest first. May be called on any thread; takes as long as a disk does. */
public interface JobHistory {
    /**
     * A page of what a search finds.
     *
     * @param skip how many of the newest rows to leave out
     * @param most how many rows to give at most
     */
    List<HistoryRow> find(HistorySearch search, int skip, int most);

    /** Everything that a search finds; only for searches that cannot find too much for the memory, as those of one day. */
    default List<HistoryRow> all(HistorySearch search) {
        return find(search, 0, Integer.MAX_VALUE);
    }

    /** How many rows a search finds. */
    default long count(HistorySearch search) {
        return all(search).size();
    }

    /**
     * Goes through everything that a search finds, as it stood when this began. A ledger has one row in memory at a time.
     *
     * @param reader is given the rows, which are there until it returns
     */
    default <R> R read(HistorySearch search, Function<Stream<HistoryRow>, R> reader) {
        return reader.apply(all(search).stream());
    }
}
