package org.lethe.station.ledger;

import java.nio.file.Path;
import java.time.InstantSource;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.print.PrintLog;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.sale.AttachmentStore;

/**
 * The station's memory. All its ports may be used from any thread; they throw {@link JobJournal.JournalException} when the
 * file cannot be written or read. Only one program may have a file open: the caller holds the lock of the station's home.
 */
public final class Ledger implements AutoCloseable {
    private final LedgerDatabase database;

    private Ledger(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * Opens the file, makes it when there is none, and brings an older one up to date.
     *
     * @throws JobJournal.JournalException when it is damaged, was written by a newer version, is no ledger, or lies on a disk
     *     that cannot keep it safe; the file is left as it was
     */
    public static Ledger open(Path file) {
        return open(file, StationClock.system()::now);
    }

    /**
     * Opens the file with a clock of the caller's, which dates the entries of the chain.
     *
     * @throws JobJournal.JournalException as {@link #open(Path)}
     */
    public static Ledger open(Path file, InstantSource clock) {
        return new Ledger(LedgerDatabase.open(file, clock));
    }

    /** Jobs and their stories. */
    public JobJournal journal() {
        return new JobTable(database);
    }

    /** Certificates and red reports. A certificate is taken only for a job that is recorded as erased. */
    public CertificateStore certificates() {
        return new CertificateTable(database);
    }

    /** Which certificate hangs on which sale. */
    public AttachmentStore attachments() {
        return new AttachmentTable(database);
    }

    /** What was printed. */
    public PrintLog prints() {
        return new PrintTable(database);
    }

    /** Lets the file go, after a write that is under way. Everything written before is in it already. */
    @Override
    public void close() {
        database.close();
    }
}
