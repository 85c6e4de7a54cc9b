package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.ChainFlaw;
import org.lethe.station.audit.ChainWalk;
import org.lethe.station.audit.Purge;
import org.lethe.station.certify.PurgedRecord;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.model.JobId;

/** What was purged, and what stays of it. */
final class PurgeTable {
    private PurgeTable() {}

    /** Stores a purge, and returns its number. */
    static long insert(Handle handle, LedgerChain chain, Purge.Signed signed) {
        var purge = signed.purge();
        var row = handle.createUpdate(
                        """
                        insert into purge (station, at, before, by, reason, first, last, hash, key, signature)
                        values (:station, :at, :before, :by, :reason, :first, :last, :hash, :key, :signature)
                        """)
                .bind("station", purge.station())
                .bind("at", purge.at())
                .bind("before", purge.before())
                .bind("by", purge.by())
                .bind("reason", purge.reason())
                .bind("first", purge.first())
                .bind("last", purge.last())
                .bind("hash", purge.hash())
                .bind("key", purge.key())
                .bind("signature", signed.signature());
        chain.insert(handle, ChainedTable.PURGE, row);
        return handle.createQuery("select max(sequence) from purge")
                .mapTo(Long.class)
                .one();
    }

    /** Stores what stays of a job that a purge takes. */
    static void insertJob(Handle handle, LedgerChain chain, long purge, String job) {
        var row = handle.createUpdate(
                        """
                        insert into purged_job (purge, job, running, number, pos_code)
                        select :purge, job.id, running, number, pos_code
                        from job left join certificate on certificate.job = job.id where job.id = :job
                        """)
                .bind("purge", purge)
                .bind("job", job);
        chain.insert(handle, ChainedTable.PURGED_JOB, row);
    }

    /** All purges, oldest first. */
    static List<Purge.Signed> purges(Handle handle) {
        return handle.createQuery("select * from purge order by sequence")
                .map((row, context) -> signed(row))
                .list();
    }

    private static Purge.Signed signed(ResultSet row) throws SQLException {
        var purge = new Purge(
                row.getString("station"),
                row.getString("at"),
                row.getString("before"),
                row.getString("by"),
                row.getString("reason"),
                row.getLong("first"),
                row.getLong("last"),
                row.getString("hash"),
                row.getString("key"));
        return new Purge.Signed(purge, row.getString("signature"));
    }

    /** The purges that are signed and fit the chain; each of the others is a flaw, and excuses nothing. */
    static List<Purge> lawful(Handle handle, TrustedKeys trusted, ChainWalk walk) {
        var all = purges(handle);
        var lawful =
                all.stream().filter(purge -> isLawful(handle, trusted, purge)).toList();
        all.stream()
                .filter(purge -> !lawful.contains(purge))
                .forEach(purge -> walk.flaw(
                        ChainFlaw.Kind.PURGE_WRONG,
                        "#" + purge.purge().first() + "-" + purge.purge().last()));
        return lawful.stream().map(Purge.Signed::purge).toList();
    }

    private static boolean isLawful(Handle handle, TrustedKeys trusted, Purge.Signed signed) {
        try {
            return signed.isLawful(trusted)
                    && ChainRow.at(handle, signed.purge().last())
                            .filter(entry -> !signed.purge().contradicts(entry))
                            .isPresent();
        } catch (DateTimeException notATime) {
            return false;
        }
    }

    /** What stays of a purged job, by its id or by the number or POS code of its certificate. */
    static Optional<PurgedRecord> find(Handle handle, String name) {
        return handle.createQuery(
                        """
                        select purged_job.job, number, purge.* from purged_job
                        join purge on purge.sequence = purged_job.purge
                        where job = :name or number = :name or pos_code = :name
                        """)
                .bind("name", name)
                .map((row, context) -> record(row))
                .findOne();
    }

    private static PurgedRecord record(ResultSet row) throws SQLException {
        return new PurgedRecord(
                new JobId(row.getString("job")),
                Optional.ofNullable(row.getString("number")),
                row.getString("at"),
                row.getString("by"),
                row.getString("reason"));
    }
}
