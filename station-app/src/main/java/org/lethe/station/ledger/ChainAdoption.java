package org.lethe.station.ledger;

import java.time.InstantSource;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a ledger that is older than the chain into it, once, right after the chain's table was made. Each entry
 * says that its row was adopted: what happened to the row before cannot be known.
 */
final class ChainAdoption implements JavaMigration {
    private final LedgerChain chain;

    ChainAdoption(InstantSource clock) {
        this.chain = new LedgerChain(clock);
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("2.1");
    }

    @Override
    public String getDescription() {
        return "adopt rows older than the chain";
    }

    /** What is done here depends on no file whose change a checksum could tell. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        try (var handle = Jdbi.create(context.getConnection()).open()) {
            for (var table : new ChainedTable[] {
                ChainedTable.JOURNAL_LINE, ChainedTable.CERTIFICATE, ChainedTable.REPORT, ChainedTable.ATTACHMENT
            }) {
                adopt(handle, table);
            }
        }
    }

    private void adopt(Handle handle, ChainedTable table) {
        handle.createQuery("select rowid from " + table.sqlName() + " order by rowid")
                .mapTo(Long.class)
                .list()
                .forEach(row -> chain.adopt(handle, table, row));
    }
}
