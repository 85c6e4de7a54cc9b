package org.lethe.station.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.lethe.station.audit.ChainEntry;
import org.lethe.station.audit.ChainTip;

/** Writes the chain: one entry for each append-only row, in the transaction that writes the row. */
final class LedgerChain {
    private final InstantSource clock;

    LedgerChain(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Chains a row that was just inserted.
     *
     * @param handle of the transaction that inserted it
     * @param row its number, which is the table's primary key
     */
    void append(Handle handle, ChainedTable table, long row) {
        append(handle, table, row, false);
    }

    /**
     * Runs an insert of one row into a table of the chain, and chains the row.
     *
     * @param insert may leave the table as it is ({@code on conflict do nothing}); then nothing is chained
     */
    void insert(Handle handle, ChainedTable table, Update insert) {
        insert(handle, table, insert, () -> {});
    }

    /** As {@link #insert(Handle, ChainedTable, Update)}, with something to be done to the job between row and entry. */
    void insert(Handle handle, ChainedTable table, Update insert, Runnable between) {
        if (insert.execute() == 1) {
            long row = lastRow(handle);
            between.run();
            append(handle, table, row);
        }
    }

    private static long lastRow(Handle handle) {
        return handle.createQuery("select last_insert_rowid()")
                .mapTo(Long.class)
                .one();
    }

    /** Chains a row that is older than the chain. */
    void adopt(Handle handle, ChainedTable table, long row) {
        append(handle, table, row, true);
    }

    private void append(Handle handle, ChainedTable table, long row, boolean adopted) {
        var tip = tip(handle);
        var at = now(tip);
        var job = table.isOfJob() ? Optional.of(hashOfJob(handle, table, row)) : Optional.<String>empty();
        var entry = ChainEntry.after(tip, at, table.sqlName(), row, hashOfRow(handle, table, row), job, adopted);
        insert(handle, entry);
    }

    /** The time of a new entry. Somebody may set the clock back; the chain's days are signed in turn and must not follow. */
    String now(ChainTip tip) {
        var now = clockTime().truncatedTo(ChronoUnit.SECONDS).toString();
        return now.compareTo(tip.at()) < 0 ? tip.at() : now;
    }

    /** What the computer's clock says, which may lie before the chain's last entry. */
    Instant clockTime() {
        return clock.instant();
    }

    /** Where the chain ends now. */
    static ChainTip tip(Handle handle) {
        return handle.createQuery("select * from chain order by position desc limit 1")
                .map((row, context) -> ChainRow.entry(row).tip())
                .findOne()
                .orElse(ChainTip.NONE);
    }

    private static String hashOfRow(Handle handle, ChainedTable table, long row) {
        return hash(handle, "select * from " + table.sqlName() + " where rowid = ?", row);
    }

    private static String hashOfJob(Handle handle, ChainedTable table, long row) {
        return hash(
                handle, "select * from job where id = (select job from " + table.sqlName() + " where rowid = ?)", row);
    }

    private static String hash(Handle handle, String sql, long row) {
        return handle.createQuery(sql)
                .bind(0, row)
                .map((result, context) -> ChainRow.hash(result))
                .one();
    }

    private static void insert(Handle handle, ChainEntry entry) {
        handle.createUpdate(
                        """
                        insert into chain (position, at, kind, row, content, job, adopted, hash)
                        values (:position, :at, :kind, :row, :content, :job, :adopted, :hash)
                        """)
                .bind("position", entry.position())
                .bind("at", entry.at())
                .bind("kind", entry.table())
                .bind("row", entry.row())
                .bind("content", HexFormat.of().parseHex(entry.content()))
                .bind("job", entry.job().map(HexFormat.of()::parseHex).orElse(null))
                .bind("adopted", entry.adopted())
                .bind("hash", HexFormat.of().parseHex(entry.hash()))
                .execute();
    }
}
