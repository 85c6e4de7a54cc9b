package org.lethe.station.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lethe.station.audit.AuditResult;
import org.lethe.station.audit.KeyEvent;
import org.lethe.station.audit.LedgerAudit;
import org.lethe.station.audit.PurgeOrder;
import org.lethe.station.audit.Retention;
import org.lethe.station.certify.KeyFiles;
import org.lethe.station.certify.SigningKeys;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.erase.JobJournal.Entry;
import org.lethe.station.erase.TranscriptLine;
import org.lethe.station.model.JobState;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.model.UseSign;
import org.lethe.station.runtime.ManualClock;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.AttachmentStore.Move;
import org.lethe.station.sale.PhoneHistory.Sighting;
import org.lethe.station.sale.SecondLookStore.Finding;
import org.lethe.station.sale.SecondLookStore.Lift;
import org.lethe.station.staff.Act;
import org.lethe.station.staff.Pin;
import org.lethe.station.staff.QuickStaff;
import org.lethe.station.staff.Role;

/** A ledger of three days with something in every table, and its station's keys. */
final class FilledLedger implements AutoCloseable {
    static final String STATION = "LS-TEST";

    final Path file;
    final ManualClock clock = new ManualClock();
    final SigningKeys keys;
    Ledger ledger;

    FilledLedger(Path folder) {
        this(folder, any -> {});
    }

    private FilledLedger(Path folder, Consumer<FilledLedger> before) {
        file = folder.resolve("ledger.db");
        keys = KeyFiles.open(folder, new StationIdentity(STATION, "shop"));
        ledger = opened();
        before.accept(this);
        for (int day = 0; day < 3; day++) {
            fill(10L * day);
            clock.advance(Duration.ofDays(1));
        }
    }

    /** As usual, and four years before that a sold phone, whose records were purged. */
    static FilledLedger afterPurge(Path folder) {
        return new FilledLedger(folder, FilledLedger::fillAndPurge);
    }

    private void fillAndPurge() {
        clock.advance(Duration.ofDays(-4 * 366));
        sell(90, "sale 90");
        clock.advance(Duration.ofDays(4 * 366));
        audit().purge(new PurgeOrder(audit().keptFrom(), "Ana", "kept long enough"));
    }

    /** Issues the certificate of a phone, attaches it to a sale, and lets happen what can happen to it. */
    private void sell(long job, String sale) {
        var certificate = SampleJobs.issued(ledger, job);
        ledger.attachments().attach(new Attachment(certificate.number(), sale, Instant.EPOCH));
        sell(certificate.number());
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
        sell(first + 1, "sale " + first);
        SampleJobs.reported(ledger, first + 2, JobState.NOT_ERASED);
        ledger.prints().add(PrintTableTest.FAILED);
        ledger.record(new KeyEvent(KeyEvent.Kind.TRUSTED, "key " + first, ""));
        staff("Ana " + first);
    }

    /** What comes after an attachment: a move, somebody who uses the phone, a second look that fails, and the owner's word. */
    private void sell(String certificate) {
        var sale = ledger.attachments().ofCertificate(certificate).orElseThrow().saleReference();
        assertThat(ledger.attachments().move(new Move(certificate, sale, sale + " b", "typo", "Li Wei", Instant.EPOCH)))
                .isEmpty();
        ledger.phones().saw(new Sighting(certificate, Set.of(UseSign.values()[0]), Instant.EPOCH));
        var kind = new PhoneKind("Google", "Pixel 8", "14", RouteKind.TEST_HARNESS, false);
        assertThat(ledger.secondLooks()
                        .record(new Finding(certificate, false, "Wang Fang", "a photo", Instant.EPOCH), kind))
                .isEmpty();
        var notice = ledger.secondLooks().notices().get(0).number();
        assertThat(ledger.secondLooks().lift(new Lift(notice, "Zhao", "a stain", Instant.EPOCH)))
                .isTrue();
    }

    /** Somebody comes, mistakes their PIN once, and changes a setting. */
    private void staff(String name) {
        var staff = QuickStaff.in(ledger.staff());
        staff.add(name, Role.SUPERVISOR, Pin.parse("2580").orElseThrow(), "Zhao");
        staff.signIn(name, Pin.parse("2581").orElseThrow());
        staff.did(name, Act.Kind.SETTINGS_CHANGED, "shop");
    }

    void record(long job, JobState state, String remark) {
        ledger.journal()
                .record(SampleJobs.job(job).in(state), new Entry(clock.now(), Optional.empty(), state, "", remark));
    }

    AuditResult verify() {
        return audit().verify();
    }

    LedgerAudit audit() {
        return audit(keys.trusted(), 3);
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

    LedgerAudit audit(TrustedKeys trusted, int retentionYears) {
        return ledger.audit(trusted, STATION, keys.station(), new Retention(retentionYears));
    }
}
