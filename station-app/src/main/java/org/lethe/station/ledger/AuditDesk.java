package org.lethe.station.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.DayRoot;
import org.lethe.station.audit.LedgerAudit;
import org.lethe.station.audit.PurgeOrder;
import org.lethe.station.audit.PurgeResult;
import org.lethe.station.audit.Retention;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.JobJournal.JournalException;

/** Checks, exports and copies the ledger, and takes out what is too old. */
final class AuditDesk implements LedgerAudit {
    private final LedgerDatabase database;
    private final TrustedKeys trusted;
    private final LedgerPurge purge;
    private final Retention retention;

    AuditDesk(LedgerDatabase database, TrustedKeys trusted, LedgerPurge purge, Retention retention) {
        this.database = database;
        this.trusted = trusted;
        this.purge = purge;
        this.retention = retention;
    }

    @Override
    public AuditResult verify() {
        return database.read(this::verify);
    }

    private AuditResult verify(Handle handle) {
        return ChainAudit.of(handle, database.headFile(), trusted);
    }

    @Override
    public List<DayRoot.Signed> days() {
        return database.read(DayRootTable::days);
    }

    @Override
    public long export(Span span, Path file) {
        return database.read(handle -> new LedgerExport(handle, span, trusted, purge.key()).write(file));
    }

    @Override
    public void backup(Path file) {
        LedgerBackup.write(database, file);
    }

    /** By the computer's clock. The chain's time stays ahead once the clock was, and would let records go too early. */
    @Override
    public LocalDate keptFrom() {
        return retention.keptFrom(database.chain().clockTime());
    }

    @Override
    public PurgeResult purge(PurgeOrder order) {
        var done = database.write(handle -> {
            refuseTooYoung(order);
            refuseFlaws(handle);
            return purge.carryOut(handle, order);
        });
        return new PurgeResult(
                done.jobs(), done.records(), done.open(), done.younger(), done.jobs() == 0 || database.emptyLog());
    }

    private void refuseTooYoung(PurgeOrder order) {
        var kept = keptFrom();
        if (order.before().isAfter(kept)) {
            throw new IllegalArgumentException("Records from " + kept + " on are kept; nothing was purged");
        }
    }

    /** Who removed something unlawfully would have it excused when its time is over. */
    private void refuseFlaws(Handle handle) {
        var flaws = verify(handle).flaws();
        if (!flaws.isEmpty()) {
            throw new JournalException(
                    "The ledger is not whole, and a purge could hide what was done to it. Nothing was purged; see:"
                            + " station audit verify",
                    new IllegalStateException(flaws.toString()));
        }
    }
}
