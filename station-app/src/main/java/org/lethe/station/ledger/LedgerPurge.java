package org.lethe.station.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.Purge;
import org.lethe.station.audit.PurgeOrder;
import org.lethe.station.certify.SigningKey;

/**
 * Removes what is older than a day, job by job: a job goes with all its records or stays with all of them. The newest entry
 * about it decides, so a phone that was sold late is kept as long as its sale.
 *
 * @param chain in which the purge itself stands
 * @param station whose ledger
 * @param key signs
 */
record LedgerPurge(LedgerChain chain, String station, SigningKey key) {
    private static final String ENTRIES = ChainedTable.purgeable()
            .map(ChainedTable::entriesWithJobs)
            .collect(Collectors.joining(" union all ", "with entry as (", ") "));

    /** A job that goes on, and one whose failed second look still stops the line. */
    private static final String UNFINISHED = "(" + JobTable.IS_OPEN
            + """
            or exists (
                select 1 from stop_notice join certificate on certificate.number = stop_notice.certificate
                where certificate.job = job.id
                    and not exists (select 1 from stop_notice_lift where notice = stop_notice.sequence)))
            """;

    /** Carries out an order, in the caller's transaction. */
    Done carryOut(Handle handle, PurgeOrder order) {
        var candidates = candidates(handle, order);
        var doomed = candidates.stream()
                .filter(job -> job.old && !job.open)
                .map(Candidate::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        long records = doomed.isEmpty() ? 0 : remove(handle, order, doomed);
        return new Done(
                doomed.size(),
                records,
                candidates.stream().filter(Candidate::open).map(Candidate::id).toList(),
                candidates.stream().filter(job -> !job.old && !job.open).count());
    }

    /** The jobs that began before the day. */
    private static List<Candidate> candidates(Handle handle, PurgeOrder order) {
        return handle.createQuery(
                        ENTRIES
                                + """
                        , story as (select job, min(at) as first, max(at) as last from entry group by job)
                        select job.id, story.last < :before as old, """
                                + UNFINISHED
                                + """
                        as unfinished
                        from story join job on job.id = story.job where story.first < :before order by job.sequence
                        """)
                .bind("before", order.before().toString())
                .map((row, context) ->
                        new Candidate(row.getString("id"), row.getBoolean("old"), row.getBoolean("unfinished")))
                .list();
    }

    private long remove(Handle handle, PurgeOrder order, Set<String> doomed) {
        long purge = 0;
        for (var range : ranges(handle, doomed)) {
            purge = PurgeTable.insert(handle, chain, signed(handle, order, range));
        }
        for (var job : doomed) {
            PurgeTable.insertJob(handle, chain, purge, job);
        }
        return delete(handle);
    }

    private Purge.Signed signed(Handle handle, PurgeOrder order, Range range) {
        var purge = new Purge(
                station,
                chain.now(LedgerChain.tip(handle)),
                order.before().toString(),
                order.by().strip(),
                order.reason().strip(),
                range.first,
                range.last,
                ChainRow.at(handle, range.last).orElseThrow().hash(),
                key.id());
        return new Purge.Signed(purge, key.signText(purge.text()));
    }

    /**
     * The entries of these jobs as few ranges. Entries between them that belong to no job, or to one that was purged before, do not
     * end a range: it excuses only what may be purged at all.
     */
    private static List<Range> ranges(Handle handle, Set<String> doomed) {
        var ranges = new ArrayList<Range>();
        var open = Optional.<Range>empty();
        try (var entries = handle
                .createQuery(ENTRIES + "select position, job from entry order by position")
                .map((row, context) -> new Place(row.getLong("position"), row.getString("job")))
                .stream()) {
            for (var entry : (Iterable<Place>) entries::iterator) {
                if (doomed.contains(entry.job)) {
                    long first = open.map(Range::first).orElse(entry.position);
                    open = Optional.of(new Range(first, entry.position));
                } else {
                    open.ifPresent(ranges::add);
                    open = Optional.empty();
                }
            }
        }
        open.ifPresent(ranges::add);
        return ranges;
    }

    /** Deletes what is covered now; the triggers see to it that it is no more than that. */
    private static long delete(Handle handle) {
        var tables = ChainedTable.purgeable().map(ChainedTable::sqlName).toList();
        long records = 0;
        for (int last = tables.size() - 1; last >= 0; last--) {
            var table = tables.get(last);
            records += handle.execute(
                    "delete from " + table + " where exists (select 1 from purged_row where kind = ? and row = " + table
                            + ".rowid)",
                    table);
        }
        return records + handle.execute("delete from job where id in (select job from purged_job)");
    }

    /**
     * What was done.
     *
     * @param jobs how many are gone
     * @param records how many rows that were
     * @param open ids of those that are not finished
     * @param younger how many were kept for a record that is too young
     */
    record Done(long jobs, long records, List<String> open, long younger) {}

    private record Candidate(String id, boolean old, boolean open) {}

    private record Place(long position, String job) {}

    private record Range(long first, long last) {}
}
