package org.lethe.station.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

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
        if (insert.execute() == 1) {
            append(handle, table, lastRow(handle));
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
        var at = later(clock.instant(), tip.at());
        var job = table.isOfJob() ? Optional.of(hashOfJob(handle, table, row)) : Optional.<String>empty();
        var entry = ChainEntry.after(tip, at, table.sqlName(), row, hashOfRow(handle, table, row), job, adopted);
        insert(handle, entry);
    }

    /** Somebody may set the clock back; the chain's days are signed one after another and must not. */
    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Where the chain ends now. */
    static ChainTip tip(Handle handle) {
        return handle.createQuery("select * from chain order by position desc limit 1")
                .map((row, context) -> ChainEntry.of(row).tip())
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
        return HexFormat.of()
                .formatHex(handle.createQuery(sql)
                        .bind(0, row)
                        .map((result, context) -> CanonicalRow.hash(result))
                        .one());
    }

    private static void insert(Handle handle, ChainEntry entry) {
        handle.createUpdate(
                        """
                        insert into chain (position, at, kind, row, content, job, adopted, hash)
                        values (:position, :at, :kind, :row, :content, :job, :adopted, :hash)
                        """)
                .bind("position", entry.position())
                .bind("at", entry.at().toString())
                .bind("kind", entry.table())
                .bind("row", entry.row())
                .bind("content", HexFormat.of().parseHex(entry.content()))
                .bind("job", entry.job().map(HexFormat.of()::parseHex).orElse(null))
                .bind("adopted", entry.adopted())
                .bind("hash", HexFormat.of().parseHex(entry.hash()))
                .execute();
    }
}
