package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.ChainFlaw;
import org.lethe.station.audit.ChainTip;
import org.lethe.station.audit.ChainWalk;
import org.lethe.station.audit.DayRoot;
import org.lethe.station.certify.SigningKey;
import org.lethe.station.certify.TrustedKeys;

/**
 * Signs the days of the chain when they are over. Entries about virtual phones stand in the same chain and are signed with
 * it: the signature says what was recorded when, and nothing about a phone; that only a certificate does.
 *
 * @param chain in which the signed days stand themselves
 * @param station whose days
 * @param key signs
 */
record DayRootTable(LedgerChain chain, String station, SigningKey key) {
    /** Signs every finished day that is not signed yet, oldest first. */
    void signFinished(Handle handle) {
        var today = DayRoot.dayOf(chain.now(LedgerChain.tip(handle)));
        var signedUntil = signedUntil(handle);
        for (var day : unsigned(handle, signedUntil, today)) {
            insert(handle, day);
        }
    }

    /** Whether a day may have ended since the chain's newest entry. */
    boolean isDue(ChainTip tip) {
        return tip.position() > 0 && !DayRoot.dayOf(tip.at()).equals(DayRoot.dayOf(chain.now(tip)));
    }

    private List<DayRoot> unsigned(Handle handle, long after, String today) {
        return handle.createQuery(
                        """
                        select substr(at, 1, 10) as day, min(position) as first, max(position) as last
                        from chain where position > :after and substr(at, 1, 10) < :today group by day order by day
                        """)
                .bind("after", after)
                .bind("today", today)
                .map((row, context) -> root(handle, row))
                .list();
    }

    private DayRoot root(Handle handle, ResultSet row) throws SQLException {
        long last = row.getLong("last");
        var hash = ChainRow.at(handle, last).orElseThrow().hash();
        return new DayRoot(station, row.getString("day"), row.getLong("first"), last, hash, key.id());
    }

    private void insert(Handle handle, DayRoot root) {
        var row = handle.createUpdate(
                        """
                        insert into day_root (station, day, first, last, hash, key, signature)
                        values (:station, :day, :first, :last, :hash, :key, :signature)
                        """)
                .bind("station", root.station())
                .bind("day", root.day())
                .bind("first", root.first())
                .bind("last", root.last())
                .bind("hash", root.hash())
                .bind("key", root.key())
                .bind("signature", key.signText(root.text()));
        chain.insert(handle, ChainedTable.DAY_ROOT, row);
    }

    private static long signedUntil(Handle handle) {
        return handle.createQuery("select coalesce(max(last), 0) from day_root")
                .mapTo(Long.class)
                .one();
    }

    /** The signed days, oldest first. */
    static List<DayRoot.Signed> days(Handle handle) {
        return handle.createQuery("select * from day_root order by sequence")
                .map((row, context) -> signed(row))
                .list();
    }

    private static DayRoot.Signed signed(ResultSet row) throws SQLException {
        var root = new DayRoot(
                row.getString("station"),
                row.getString("day"),
                row.getLong("first"),
                row.getLong("last"),
                row.getString("hash"),
                row.getString("key"));
        return new DayRoot.Signed(root, row.getString("signature"));
    }

    /** Holds the signed days against the chain; returns the position of the last entry that a good signature covers. */
    static long check(Handle handle, TrustedKeys trusted, ChainWalk walk) {
        long covered = 0;
        for (var day : days(handle)) {
            var fits = day.root().first() == covered + 1
                    && ChainRow.at(handle, day.root().last())
                            .filter(entry -> entry.hash().equals(day.root().hash()))
                            .filter(entry ->
                                    DayRoot.dayOf(entry.at()).equals(day.root().day()))
                            .isPresent();
            if (!fits || !day.isSignedBy(trusted)) {
                walk.flaw(ChainFlaw.Kind.DAY_ROOT_WRONG, day.root().day());
            }
            covered = day.root().last();
        }
        return covered;
    }
}
