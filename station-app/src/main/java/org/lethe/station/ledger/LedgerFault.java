package org.lethe.station.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.lethe.station.erase.JobJournal.JournalException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in words for people what went wrong with the file, and what to do next. */
final class LedgerFault {
    private static final String DAMAGED =
            "Keep the file as it is and put the newest backup in its place; nothing was written to it.";

    private LedgerFault() {}

    /**
     * The exception that leaves the package. One that did not come from the database (the caller's own work inside a
     * transaction) is passed on as it is.
     */
    static RuntimeException of(String verb, Path file, Exception fault) {
        var sql = sqlCause(fault);
        if (sql.isEmpty() && fault instanceof RuntimeException own && !(fault instanceof FlywayException)) {
            return own;
        }
        if (fault instanceof IOException disk) {
            return new JournalException("Could not " + verb + " the ledger " + file + ": " + disk.getMessage(), disk);
        }
        var what = rootOf(fault).getMessage();
        var next = sql.map(LedgerFault::nextStep).orElse("The file may belong to another program: move it away.");
        return new JournalException("Could not " + verb + " the ledger " + file + " (" + what + "). " + next, fault);
    }

    private static Optional<SQLException> sqlCause(Throwable fault) {
        for (var link = fault; link != null; link = link.getCause()) {
            if (link instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static Throwable rootOf(Throwable fault) {
        var cause = fault.getCause();
        return cause == null ? fault : rootOf(cause);
    }

    private static String nextStep(SQLException fault) {
        if (fault instanceof LedgerFile.DamagedException) {
            return DAMAGED;
        }
        if (fault instanceof LedgerFile.UnsafePlaceException) {
            return "This place cannot keep records safe: move the station's home to a local disk.";
        }
        if (fault instanceof LedgerSchema.NewerVersionException) {
            return "A newer version of Lethe Station wrote it: start that version.";
        }
        return fault instanceof SQLiteException sqlite
                ? nextStep(primary(sqlite))
                : "It cannot be used on this computer.";
    }

    private static String nextStep(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_FULL -> "The disk is full: make room on it, then start the station again.";
            case SQLITE_IOERR -> "The disk did not take or give the data: look at its free space and its health.";
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
                "The station may not write there: check the owner and the rights of the folder.";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> DAMAGED;
            case SQLITE_BUSY, SQLITE_LOCKED -> "Another program holds the file: close it, then start again.";
            case SQLITE_CONSTRAINT -> "It contradicts what is recorded already; nothing was written.";
            default -> "Nothing was written.";
        };
    }

    /** The kind of fault is in the lower byte of an extended result code (sqlite.org/rescode.html). */
    private static SQLiteErrorCode primary(SQLiteException fault) {
        return SQLiteErrorCode.getErrorCode(fault.getResultCode().code & 0xFF);
    }
}
