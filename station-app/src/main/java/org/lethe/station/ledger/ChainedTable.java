package org.lethe.station.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The append-only tables, each of whose rows has an entry in the chain. Whoever adds a table adds it here and calls
 * {@link LedgerChain#append} where its rows are written; a test compares this list with the file's own.
 */
enum ChainedTable {
    JOURNAL_LINE(true, "journal_line.job"),
    TRANSCRIPT_LINE(false, "transcript_line.job"),
    CERTIFICATE(true, "certificate.job"),
    REPORT(true, "report.job"),
    ATTACHMENT(false, ofCertificate("attachment")),
    DAY_ROOT(false, ""),
    KEY_EVENT(false, ""),
    PRINT(false, ""),
    ATTACHMENT_MOVE(false, ofCertificate("attachment_move")),
    SIGHTING(false, ofCertificate("sighting")),
    SECOND_LOOK_SEED(false, ""),
    SECOND_LOOK_DRAW(false, ofCertificate("second_look_draw")),
    SECOND_LOOK(false, ofCertificate("second_look")),
    STOP_NOTICE(false, ofCertificate("stop_notice")),
    STOP_NOTICE_LIFT(
            false,
            "(select job from certificate where number ="
                    + " (select certificate from stop_notice where sequence = stop_notice_lift.notice))"),
    PURGE(false, ""),
    PURGED_JOB(false, ""),
    OPERATOR_EVENT(false, ""),
    PIN_TRY(false, ""),
    ACT(false, "");

    private final boolean ofJob;
    private final String job;

    ChainedTable(boolean ofJob, String job) {
        this.ofJob = ofJob;
        this.job = job;
    }

    private static String ofCertificate(String table) {
        return "(select job from certificate where number = " + table + ".certificate)";
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

    /** The tables whose rows go when the job goes to which they belong; what others refer to stands before those others. */
    static Stream<ChainedTable> purgeable() {
        return Arrays.stream(values()).filter(table -> !table.job.isEmpty());
    }

    /**
     * The number for a new row, as SQL. SQLite would give the number of a purged row again, whose entry stays
     * (sqlite.org/autoinc.html).
     */
    String nextRow() {
        return "(select coalesce(max(row), 0) + 1 from chain where kind = '" + sqlName() + "')";
    }

    /** A query for the entries of the table's rows: position, at, job. */
    String entriesWithJobs() {
        return "select chain.position, chain.at, " + job + " as job from chain join " + sqlName() + " on chain.kind = '"
                + sqlName() + "' and chain.row = " + sqlName() + ".rowid";
    }

    /** The table of a name. */
    static Optional<ChainedTable> named(String sqlName) {
        return Arrays.stream(values())
                .filter(table -> table.sqlName().equals(sqlName))
                .findFirst();
    }
}
