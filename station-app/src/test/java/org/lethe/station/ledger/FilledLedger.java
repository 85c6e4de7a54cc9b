package org.lethe.station.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.KeyEvent;
import org.lethe.station.audit.LedgerAudit;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.SigningKeys;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.erase.TranscriptLine;
import org.lethe.station.model.JobState;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.runtime.ManualClock;
import org.lethe.station.sale.AttachmentStore.Attachment;

/** A ledger of three days with something in every table, and its station's keys. */
final class FilledLedger implements AutoCloseable {
    static final String STATION = "LS-TEST";

    final Path file;
    final ManualClock clock = new ManualClock();
    final SigningKeys keys;
    Ledger ledger;

    FilledLedger(Path folder) {
        file = folder.resolve("ledger.db");
        keys = KeyFiles.open(folder, new StationIdentity(STATION, "shop"));
        ledger = opened();
        for (int day = 0; day < 3; day++) {
            fill(10L * day);
            clock.advance(Duration.ofDays(1));
        }
    }

    private Ledger opened() {
        var open = Ledger.open(file, clock::now);
        open.signDays(STATION, keys.station());
        return open;
    }

    private void fill(long first) {
        record(first, JobState.ERASING, "begins");
        record(first, JobState.ERASING, "goes on");
        var exchange = new TranscriptLine(1, "shell getprop", "ab".repeat(32), "cd".repeat(32));
        ledger.journal().transcribe(SampleJobs.job(first).id(), exchange);
        var certificate = SampleJobs.issued(ledger, first + 1);
        ledger.attachments().attach(new Attachment(certificate.number(), "sale " + first, Instant.EPOCH));
        SampleJobs.reported(ledger, first + 2, JobState.NOT_ERASED);
        ledger.prints().add(PrintTableTest.FAILED);
        ledger.record(new KeyEvent(KeyEvent.Kind.TRUSTED, "key " + first, ""));
    }

    void record(long job, JobState state, String remark) {
        ledger.journal()
                .record(SampleJobs.job(job).in(state), new Entry(clock.now(), Optional.empty(), state, "", remark));
    }

    AuditResult verify() {
        return audit().verify();
    }

    LedgerAudit audit() {
        return ledger.audit(keys.trusted(), keys.station());
    }

    /** Closes the ledger, so that the file holds everything, and opens it again. */
    void reopen() {
        ledger.close();
        ledger = opened();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
