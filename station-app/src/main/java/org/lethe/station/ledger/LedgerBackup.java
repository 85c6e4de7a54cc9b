package org.lethe.station.ledger;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.JobJournal.JournalException;
import org.lethe.station.runtime.OwnerOnly;

/**
 * Copies of the ledger. A copy is one SQLite file of one moment, with the key for names of phones beside it ({@code .key}). The
 * signing key is not part of it: whoever has a backup should not be able to sign.
 */
public final class LedgerBackup {
    private LedgerBackup() {}

    /** Copies the open file while others write to it (sqlite.org/lang_vacuum.html, VACUUM INTO: one read transaction). */
    static void write(LedgerDatabase database, Path file) {
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            copy(database, file);
        } catch (IOException | SQLException fault) {
            throw new JournalException(
                    "Could not write the backup " + file + " (" + fault + "). Choose a new name on a disk with room",
                    fault);
        }
    }

    /** Under another name at first: on a full disk SQLite leaves the half that it wrote. */
    private static void copy(LedgerDatabase database, Path file) throws IOException, SQLException {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            // made empty and closed to others first: SQLite fills an empty file, and would open a new one to everybody
            OwnerOnly.create(draft, new byte[0]);
            database.copyInto(draft);
            OwnerOnly.replace(PhoneSeal.fileOf(file), Files.readAllBytes(PhoneSeal.fileOf(database.path())));
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Checks a backup, and puts it where there is no ledger yet. The backup itself stays as it is.
     *
     * @param file the backup
     * @param ledger where the ledger is to lie
     * @param trusted keys whose signatures on days count
     * @return what the check found; unless it is whole, nothing was put anywhere
     * @throws JournalException when there is a ledger already, or the file is damaged or cannot be read
     */
    public static AuditResult restore(Path file, Path ledger, TrustedKeys trusted) {
        if (Files.exists(ledger)) {
            throw new JournalException(
                    "There is a ledger already: " + ledger + ". A backup is restored into an empty data directory only;"
                            + " choose one with --home",
                    new FileAlreadyExistsException(ledger.toString()));
        }
        var draft = ledger.resolveSibling(ledger.getFileName() + ".restoring");
        try {
            Files.deleteIfExists(draft);
            OwnerOnly.create(draft, out -> Files.copy(file, out)); // a ledger of years is larger than an array can be
            var found = check(draft, trusted);
            if (found.isWhole()) {
                ChainHeadFile.of(ledger).replace(found.tip());
                if (Files.exists(PhoneSeal.fileOf(file))) {
                    OwnerOnly.replace(PhoneSeal.fileOf(ledger), Files.readAllBytes(PhoneSeal.fileOf(file)));
                }
                Files.move(draft, ledger);
            }
            Files.deleteIfExists(draft);
            return found;
        } catch (IOException fault) {
            throw new JournalException("Could not restore " + file + " (" + fault + ")", fault);
        }
    }

    private static AuditResult check(Path draft, TrustedKeys trusted) throws IOException {
        var file = new LedgerFile(draft);
        try {
            file.refuseDamage();
            return Jdbi.create(file::openToRead).inTransaction(handle -> {
                // a copy has no head yet; what counts is that it can have one
                ChainHeadFile.of(draft).replace(LedgerChain.tip(handle));
                return ChainAudit.of(handle, ChainHeadFile.of(draft), trusted);
            });
        } catch (SQLException | RuntimeException fault) {
            Files.deleteIfExists(draft);
            throw LedgerFault.of("restore", draft, fault);
        } finally {
            Files.deleteIfExists(ChainHeadFile.of(draft).path());
        }
    }
}
