package org.lethe.station.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * How connections to the file are made. What SQLite was told is read back, because it obeys silently or not at all: on a
 * network drive, for example, it keeps another journal mode than the one that was asked for (sqlite.org/wal.html, section 2.2).
 *
 * @param path where the file lies
 */
record LedgerFile(Path path) {
    /** A backup program or a person with sqlite3 may hold the file for a moment; nobody may hold it for longer. */
    private static final Duration PATIENCE_WITH_OTHERS = Duration.ofSeconds(10);

    /** SQLite states the mode FULL as a number (sqlite.org/pragma.html#pragma_synchronous). */
    private static final String SYNCHRONOUS_FULL = "2";

    /** The pragmas on which durability rests, with the values that SQLite must state. */
    private static final Map<String, String> WRITER_PRAGMAS = pragmas();

    /** A connection that is durable at commit, or none. */
    Connection openToWrite() throws SQLException {
        var config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var connection = config.createConnection(url());
        try {
            demandPragmas(connection);
            return connection;
        } catch (SQLException | RuntimeException fault) {
            connection.close();
            throw fault;
        }
    }

    /** A connection that cannot change anything. */
    Connection openToRead() throws SQLException {
        var connection = config().createConnection(url());
        try (var statement = connection.createStatement()) {
            statement.execute("pragma query_only = on");
        }
        return connection;
    }

    /** Connections for the migrations; they leave the journal mode as it is until the file is known to be ours. */
    DataSource source() {
        var source = new SQLiteDataSource(config());
        source.setUrl(url());
        return source;
    }

    /** Looks through an existing file before anything else touches it. */
    void refuseDamage() throws SQLException {
        if (!Files.exists(path)) {
            return;
        }
        try (var connection = openToRead()) {
            var found = pragma(connection, "quick_check");
            if (!found.equals("ok")) {
                throw new DamagedException(found);
            }
        }
    }

    private String url() {
        return "jdbc:sqlite:" + path.toAbsolutePath();
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(PATIENCE_WITH_OTHERS.toMillis()));
        return config;
    }

    private static Map<String, String> pragmas() {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("journal_mode", "wal");
        wanted.put("synchronous", SYNCHRONOUS_FULL);
        wanted.put("foreign_keys", "1");
        wanted.put("busy_timeout", Long.toString(PATIENCE_WITH_OTHERS.toMillis()));
        // macOS: fsync() leaves data in the drive's own cache unless F_FULLFSYNC is asked for; no effect elsewhere
        wanted.put("fullfsync", "1");
        wanted.put("checkpoint_fullfsync", "1");
        // what is replaced or purged leaves nothing in the file
        wanted.put("secure_delete", "1");
        return wanted;
    }

    /** Tells SQLite what the ledger rests on, and throws when it does not keep to it. */
    static void demandPragmas(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma fullfsync = on");
            statement.execute("pragma checkpoint_fullfsync = on");
            statement.execute("pragma secure_delete = on");
        }
        for (var wanted : WRITER_PRAGMAS.entrySet()) {
            var found = pragma(connection, wanted.getKey());
            if (!found.equals(wanted.getValue())) {
                throw new UnsafePlaceException(wanted.getKey(), wanted.getValue(), found);
            }
        }
    }

    private static String pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("pragma " + name)) {
            return answer.next() ? String.valueOf(answer.getString(1)) : "";
        }
    }

    /** SQLite's own check found damage. */
    static final class DamagedException extends SQLException {
        private static final long serialVersionUID = 1L;

        DamagedException(String found) {
            super(found);
        }
    }

    /** SQLite does not keep a promise at this place that the ledger rests on. */
    static final class UnsafePlaceException extends SQLException {
        private static final long serialVersionUID = 1L;

        UnsafePlaceException(String pragma, String wanted, String found) {
            super(pragma + " is " + found + " and not " + wanted);
        }
    }
}
