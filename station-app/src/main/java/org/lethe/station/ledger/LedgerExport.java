package org.lethe.station.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.ChainEntry;
import org.lethe.station.audit.ChainTip;
import org.lethe.station.audit.ExportLines;
import org.lethe.station.audit.LedgerAudit.Span;
import org.lethe.station.certify.SigningKey;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.runtime.OwnerOnly;

/** Writes the inspector's export of a span of days, see {@link ExportLines}. */
final class LedgerExport {
    private final Handle handle;
    private final ChainedRows rows;
    private final Span span;
    private final TrustedKeys trusted;
    private final SigningKey key;
    private long count;

    LedgerExport(Handle handle, Span span, TrustedKeys trusted, SigningKey key) {
        this.handle = handle;
        this.rows = new ChainedRows(handle);
        this.span = span;
        this.trusted = trusted;
        this.key = key;
    }

    /** Writes the file, whole or not at all, and returns how many entries it holds. */
    long write(Path file) {
        try {
            OwnerOnly.create(file, this::write);
            return count;
        } catch (IOException fault) {
            throw new JournalException(
                    "Could not write the export " + file + " (" + fault + "); choose another place or name", fault);
        }
    }

    private void write(OutputStream out) throws IOException {
        var lines = new ExportLines(out);
        try {
            write(lines);
            lines.end(key);
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    private void write(ExportLines lines) {
        long first = firstPosition(span.from());
        long next = firstPosition(span.to().plusDays(1));
        var before = ChainRow.at(handle, first - 1).map(ChainEntry::tip).orElse(ChainTip.NONE);
        lines.header(span, before);
        trusted.keys().forEach(lines::key);
        PurgeTable.purges(handle).stream()
                .filter(purge -> purge.purge().last() >= first && purge.purge().first() < next)
                .forEach(lines::purge);
        try (var entries = ChainRow.from(handle, first)) {
            entries.takeWhile(entry -> entry.position() < next).forEach(entry -> write(lines, entry));
        }
        jobs(first, next, lines);
        DayRootTable.days(handle).stream()
                .filter(day -> day.root().last() >= first && day.root().last() < next)
                .forEach(lines::day);
    }

    private void write(ExportLines lines, ChainEntry entry) {
        count++;
        lines.entry(entry, ChainedTable.named(entry.table()).flatMap(table -> rows.text(table, entry.row())));
    }

    /** The jobs whose newest entry is in the span: the hash in that entry is the one of the row as it is now. */
    private void jobs(long first, long next, ExportLines lines) {
        handle.createQuery(
                        """
                        with entry_of_job as (
                            select chain.position, line.job from chain
                            join journal_line line on chain.kind = 'journal_line' and line.sequence = chain.row
                            where chain.position >= :first
                            union all select chain.position, certificate.job from chain
                            join certificate on chain.kind = 'certificate' and certificate.running = chain.row
                            where chain.position >= :first
                            union all select chain.position, report.job from chain
                            join report on chain.kind = 'report' and report.sequence = chain.row
                            where chain.position >= :first)
                        select job.* from job where id in
                        (select job from entry_of_job group by job having max(position) < :next) order by sequence
                        """)
                .bind("first", first)
                .bind("next", next)
                .map((row, context) -> ChainRow.text(row))
                .forEach(lines::job);
    }

    /** The position of the first entry of a day or of a later one. */
    private long firstPosition(LocalDate day) {
        return handle.createQuery(
                        """
                        select coalesce(min(position), (select coalesce(max(position), 0) + 1 from chain))
                        from chain where at >= :day
                        """)
                .bind("day", day.toString())
                .mapTo(Long.class)
                .one();
    }
}
