package org.lethe.station.ledger;

import java.nio.file.Path;
import java.util.List;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.DayRoot;
import org.lethe.station.audit.LedgerAudit;
import org.lethe.station.certify.SigningKey;
import org.lethe.station.certify.TrustedKeys;

/** Checks, exports and copies the ledger. */
final class AuditDesk implements LedgerAudit {
    private final LedgerDatabase database;
    private final TrustedKeys trusted;
    private final SigningKey key;

    AuditDesk(LedgerDatabase database, TrustedKeys trusted, SigningKey key) {
        this.database = database;
        this.trusted = trusted;
        this.key = key;
    }

    @Override
    public AuditResult verify() {
        return database.read(handle -> ChainAudit.of(handle, database.headFile(), trusted));
    }

    @Override
    public List<DayRoot.Signed> days() {
        return database.read(DayRootTable::days);
    }

    @Override
    public long export(Span span, Path file) {
        return database.read(handle -> new LedgerExport(handle, span, trusted, key).write(file));
    }

    @Override
    public void backup(Path file) {
        LedgerBackup.write(database, file);
    }
}
