package org.lethe.station.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What an owner and an inspector ask of the ledger. Methods throw {@link
 * org.lethe.station.erase.JobJournal.JournalException} when the ledger cannot be read.
 */
public interface LedgerAudit {
    /** Goes through the whole chain and every row, job, day and the head file. */
    AuditResult verify();

    /** The finished days that were signed, oldest first. */
    List<DayRoot.Signed> days();

    /**
     * Writes the inspector's export: one file with the entries, rows, jobs and signed days of a span, signed as a whole.
     *
     * @param span first and last day, UTC, both included
     * @param file is made; one that is there already is refused
     * @return how many entries it holds
     */
    long export(Span span, Path file);

    /**
     * Copies the ledger as it is at one moment, while others go on writing, with the head of its chain.
     *
     * @param file is made; one that is there already is refused
     */
    void backup(Path file);

    /** The first day (UTC) whose records must still be there; no purge reaches that day. */
    LocalDate keptFrom();

    /**
     * Removes old records for good. Of each job either all is removed, or nothing; entries of the chain stay, and tell that
     * something lawfully removed was there.
     *
     * @throws IllegalArgumentException when the day is later than {@link #keptFrom}
     * @throws org.lethe.station.erase.JobJournal.JournalException also when the ledger is not whole: a purge could hide that
     */
    PurgeResult purge(PurgeOrder order);

    /**
     * Days of an export, UTC, both included.
     *
     * @throws IllegalArgumentException when they stand the wrong way round
     */
    record Span(LocalDate from, LocalDate to) {
        public Span {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The last day, " + to + ", is before the first, " + from);
            }
        }
    }
}
