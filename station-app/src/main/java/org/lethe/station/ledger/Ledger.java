package org.lethe.station.ledger;

import java.nio.file.Path;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.sale.AttachmentStore;
import org.lethe.station.sale.PhoneHistory;
import org.lethe.station.sale.SecondLookDraw;
import org.lethe.station.sale.SecondLookStore;

/**
 * The station's memory. All its ports may be used from any thread; they throw {@link JobJournal.JournalException} when the
 * file cannot be written or read. Only one program may have a file open: the caller holds the lock of the station's home.
 */
public final class Ledger implements AutoCloseable {
    private final LedgerDatabase database;
    private final SecondLookDraw draw;

    private Ledger(LedgerDatabase database, SecondLookDraw draw) {
        this.database = database;
        this.draw = draw;
    }

    /**
     * Opens the file, makes it when there is none, and brings an older one up to date.
     *
     * @throws JobJournal.JournalException when it is damaged, was written by a newer version, is no ledger, or lies on a disk
     *     that cannot keep it safe; the file is left as it was
     */
    public static Ledger open(Path file) {
        return open(file, new SecondLookDraw(SecondLookDraw.USUAL_PERCENT));
    }

    /**
     * Opens the file as {@link #open(Path)} does.
     *
     * @param draw decides for each certificate that is stored whether its phone is looked at again
     */
    public static Ledger open(Path file, SecondLookDraw draw) {
        return new Ledger(LedgerDatabase.open(file), draw);
    }

    /** Jobs and their stories. */
    public JobJournal journal() {
        return new JobTable(database);
    }

    /** Certificates and red reports. A certificate is taken only for a job that is recorded as erased. */
    public CertificateStore certificates() {
        return new CertificateTable(database, new DrawTable(draw));
    }

    /** Which certificate hangs on which sale. */
    public AttachmentStore attachments() {
        return new AttachmentTable(database);
    }

    /** Second looks and the notices that they opened. */
    public SecondLookStore secondLooks() {
        return new SecondLookTable(database);
    }

    /** What is known of phones that had a certificate. */
    public PhoneHistory phones() {
        return new PhoneHistoryTable(database);
    }

    /** Lets the file go, after a write that is under way. Everything written before is in it already. */
    @Override
    public void close() {
        database.close();
    }
}
