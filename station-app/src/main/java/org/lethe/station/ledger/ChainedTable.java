package org.lethe.station.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The append-only tables, each of whose rows has an entry in the chain. Whoever adds a table adds it here and calls
 * {@link LedgerChain#append} where its rows are written; a test compares this list with the file's own.
 */
enum ChainedTable {
    JOURNAL_LINE(true),
    TRANSCRIPT_LINE(false),
    CERTIFICATE(true),
    REPORT(true),
    ATTACHMENT(false),
    DAY_ROOT(false),
    KEY_EVENT(false),
    PRINT(false),
    ATTACHMENT_MOVE(false),
    SIGHTING(false),
    SECOND_LOOK_SEED(false),
    SECOND_LOOK_DRAW(false),
    SECOND_LOOK(false),
    STOP_NOTICE(false),
    STOP_NOTICE_LIFT(false);

    private final boolean ofJob;

    ChainedTable(boolean ofJob) {
        this.ofJob = ofJob;
    }

    /** The table's name in the file. */
    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether an entry covers the row's job too, as it stood when the row was written. A job's own row changes while the job
     * runs, so it cannot have one hash; the newest entry of the job holds its present one.
     */
    boolean isOfJob() {
        return ofJob;
    }

    /** The table of a name. */
    static Optional<ChainedTable> named(String sqlName) {
        return Arrays.stream(values())
                .filter(table -> table.sqlName().equals(sqlName))
                .findFirst();
    }
}
