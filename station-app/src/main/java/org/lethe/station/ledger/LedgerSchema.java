package org.lethe.station.ledger;

import java.sql.SQLException;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The file's tables. Migrations only ever add to what is there; SQLite has no lock for them, the lock of the home stands in. */
final class LedgerSchema {
    private LedgerSchema() {}

    static void bringUpToDate(LedgerFile file, InstantSource clock) throws SQLException {
        var flyway = Flyway.configure()
                .dataSource(file.source())
                .locations("classpath:org/lethe/station/ledger/migration")
                .javaMigrations(new ChainAdoption(clock))
                .load();
        refuseFuture(flyway.info().all());
        flyway.migrate();
    }

    /** Flyway itself would go on with a schema that it does not know. */
    private static void refuseFuture(MigrationInfo... migrations) throws NewerVersionException {
        for (var migration : migrations) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS
                    || migration.getState() == MigrationState.FUTURE_FAILED) {
                throw new NewerVersionException(String.valueOf(migration.getVersion()));
            }
        }
    }

    /** The file has tables of a later version. */
    static final class NewerVersionException extends SQLException {
        private static final long serialVersionUID = 1L;

        NewerVersionException(String version) {
            super("its tables are of version " + version);
        }
    }
}
