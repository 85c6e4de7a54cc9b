package org.lethe.station.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.ChainEntry;
import org.lethe.station.audit.ChainFlaw;
import org.lethe.station.audit.ChainTip;
import org.lethe.station.audit.ChainWalk;
import org.lethe.station.audit.Purge;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.runtime.Sha256;

/**
 * Holds every row against the chain, and the chain against itself, its signed days and its head file. Goes through the file
 * once from the first entry to the last, with one row in memory at a time.
 */
final class ChainAudit {
    private final Handle handle;
    private final ChainWalk walk = new ChainWalk(ChainTip.NONE);
    private final ChainedRows rows;
    private List<Purge> purges = List.of();
    private long adopted;
    private long purged;

    private ChainAudit(Handle handle) {
        this.handle = handle;
        this.rows = new ChainedRows(handle);
    }

    /** Checks the file in one consistent state of it. */
    static AuditResult of(Handle handle, ChainHeadFile head, TrustedKeys trusted) {
        return new ChainAudit(handle).check(head, trusted);
    }

    private AuditResult check(ChainHeadFile head, TrustedKeys trusted) {
        purges = PurgeTable.lawful(handle, trusted, walk);
        try (var entries = ChainRow.from(handle, 1)) {
            entries.forEach(this::check);
        }
        Stream.of(ChainedTable.values()).forEach(this::findInserted);
        checkJobs();
        long signedUntil = DayRootTable.check(handle, trusted, walk);
        ChainHeadCheck.of(head, handle).ifPresent(flaw -> walk.flaw(flaw.kind(), flaw.place()));
        return new AuditResult(
                walk.tip(), adopted, purged, DayRootTable.days(handle).size(), signedUntil, walk.flaws());
    }

    private void check(ChainEntry entry) {
        walk.step(entry);
        adopted += entry.adopted() ? 1 : 0;
        var content = ChainedTable.named(entry.table())
                .flatMap(table -> rows.text(table, entry.row()))
                .map(Sha256::hex);
        if (content.isEmpty()) {
            missing(entry);
        } else if (!content.get().equals(entry.content())) {
            walk.flaw(ChainFlaw.Kind.ROW_CHANGED, entry.table() + " " + entry.row());
        }
    }

    private void missing(ChainEntry entry) {
        if (purges.stream().anyMatch(purge -> purge.covers(entry))) {
            purged++;
        } else {
            walk.flaw(ChainFlaw.Kind.ROW_MISSING, entry.table() + " " + entry.row());
        }
    }

    private void findInserted(ChainedTable table) {
        var name = table.sqlName();
        handle.createQuery("select rowid from " + name + " where not exists"
                        + " (select 1 from chain where kind = :kind and row = " + name + ".rowid) limit 100")
                .bind("kind", name)
                .mapTo(Long.class)
                .forEach(row -> walk.flaw(ChainFlaw.Kind.ROW_INSERTED, name + " " + row));
    }

    private void checkJobs() {
        handle.createQuery("select * from job")
                .map((row, context) -> Map.entry(row.getString("id"), ChainRow.hash(row)))
                .forEach(job -> {
                    if (!newestHashOf(job.getKey()).equals(Optional.of(job.getValue()))) {
                        walk.flaw(ChainFlaw.Kind.JOB_CHANGED, job.getKey());
                    }
                });
        handle.createQuery("select distinct job from journal_line where job not in (select id from job) limit 100")
                .mapTo(String.class)
                .forEach(job -> walk.flaw(ChainFlaw.Kind.ROW_MISSING, "job " + job));
    }

    /** The job's hash in the newest entry that belongs to it. */
    private Optional<String> newestHashOf(String job) {
        return handle.createQuery(
                        """
                        select chain.* from chain join (
                            select 'journal_line' as kind, max(sequence) as row from journal_line where job = :job
                            union all select 'certificate', running from certificate where job = :job
                            union all select 'report', sequence from report where job = :job
                        ) newest on chain.kind = newest.kind and chain.row = newest.row
                        order by chain.position desc limit 1
                        """)
                .bind("job", job)
                .map((row, context) -> ChainRow.entry(row))
                .findOne()
                .flatMap(ChainEntry::job);
    }
}
