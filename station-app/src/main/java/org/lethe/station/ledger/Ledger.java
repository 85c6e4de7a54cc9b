package org.lethe.station.ledger;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.KeyEvent;
import org.lethe.station.audit.LedgerAudit;
import org.lethe.station.audit.Retention;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.SigningKey;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.history.JobHistory;
import org.lethe.station.print.PrintLog;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.sale.AttachmentStore;
import org.lethe.station.sale.PhoneHistory;
import org.lethe.station.sale.SecondLookDraw;
import org.lethe.station.sale.SecondLookStore;
import org.lethe.station.staff.StaffStore;

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
        return open(file, StationClock.system()::now);
    }

    /**
     * Opens the file with a clock of the caller's, which dates the entries of the chain.
     *
     * @throws JobJournal.JournalException as {@link #open(Path)}
     */
    public static Ledger open(Path file, InstantSource clock) {
        return open(file, clock, new SecondLookDraw(SecondLookDraw.USUAL_PERCENT));
    }

    /**
     * Opens the file as {@link #open(Path)} does.
     *
     * @param draw decides for each certificate that is stored whether its phone is looked at again
     */
    public static Ledger open(Path file, SecondLookDraw draw) {
        return open(file, StationClock.system()::now, draw);
    }

    private static Ledger open(Path file, InstantSource clock, SecondLookDraw draw) {
        return new Ledger(LedgerDatabase.open(file, clock), draw);
    }

    /** Jobs and their stories. */
    public JobJournal journal() {
        return new JobTable(database);
    }

    /** Certificates and red reports. A certificate is taken only for a job that is recorded as erased. */
    public CertificateStore certificates() {
        return new CertificateTable(database, new DrawTable(database, draw));
    }

    /** Jobs as rows for people who look something up. */
    public JobHistory history() {
        return new HistoryTable(database);
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

    /** What was printed. */
    public PrintLog prints() {
        return new PrintTable(database);
    }

    /** Operators, and what they did. */
    public StaffStore staff() {
        return new StaffTable(database);
    }

    /**
     * Checks, exports and copies of all this, and the purge of what is too old.
     *
     * @param trusted keys whose signatures on days count, and which exports hold
     * @param station id of the station
     * @param key signs exports and purges
     * @param retention how long records are kept
     */
    public LedgerAudit audit(TrustedKeys trusted, String station, SigningKey key, Retention retention) {
        return new AuditDesk(database, trusted, new LedgerPurge(database.chain(), station, key), retention);
    }

    /**
     * Signs each day of the ledger when it is over: those that are over already now, the others with the first entry of a
     * later day.
     *
     * @param station id of the station
     * @param key its key
     */
    public void signDays(String station, SigningKey key) {
        database.signDays(station, key);
    }

    /** Records what happens to a key, before it does. */
    public void record(KeyEvent event) {
        database.write(handle -> {
            var row = handle.createUpdate(
                            "insert into key_event (at, event, key, reason) values (:at, :event, :key, :reason)")
                    .bind("at", database.chain().now(LedgerChain.tip(handle)))
                    .bind("event", event.kind().name())
                    .bind("key", event.key())
                    .bind("reason", event.reason());
            database.chain().insert(handle, ChainedTable.KEY_EVENT, row);
            return event;
        });
    }

    /**
     * Ends a change of keys that a crash cut off between its record and the key file: the recorded key was never stored and cannot
     * sign, so it is recorded that the one that is there goes on.
     *
     * @param key id of the key that signs
     * @return id of the key that was recorded and never stored; empty when record and key agree
     */
    public Optional<String> confirmSigning(String key) {
        return database.read(Ledger::recordedKey)
                .filter(recorded -> !recorded.equals(key))
                .map(lost -> {
                    record(new KeyEvent(
                            KeyEvent.Kind.TAKES_OVER, key, "key " + lost + " was recorded but never stored"));
                    return lost;
                });
    }

    private static Optional<String> recordedKey(Handle handle) {
        return handle.createQuery("select key from key_event where event = :event order by sequence desc limit 1")
                .bind("event", KeyEvent.Kind.TAKES_OVER.name())
                .mapTo(String.class)
                .findOne();
    }

    /** Whether something was signed with the station's own key: then another key must not quietly take its place. */
    public boolean holdsSignatures() {
        return database.read(handle -> handle.createQuery(
                        """
                        select exists (select 1 from certificate where simulated = 0) or exists (select 1 from day_root)
                        """)
                .mapTo(Boolean.class)
                .one());
    }

    /** Lets the file go, after a write that is under way. Everything written before is in it already. */
    @Override
    public void close() {
        database.close();
    }
}
