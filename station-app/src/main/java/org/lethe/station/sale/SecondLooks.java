package org.lethe.station.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.ScannedText;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.sale.SecondLookStore.Finding;
import org.lethe.station.sale.SecondLookStore.Lift;
import org.lethe.station.sale.SecondLookStore.SecondLook;
import org.lethe.station.sale.SecondLookStore.StopNotice;

/**
 * Second looks at phones that have a certificate: another person than the operator takes the phone in hand and looks whether
 * it is clean. A look that fails stops the line for all phones of that kind, erasures and sales, until an owner lifts it.
 */
public final class SecondLooks {
    private final SecondLookStore store;
    private final CertificateStore certificates;
    private final JobJournal journal;
    private final List<String> owners;
    private final Supplier<Instant> clock;

    /**
     * @param store what was drawn, seen and stopped
     * @param certificates what was issued here
     * @param journal who erased which phone
     * @param owners names of those who may lift a stop
     * @param clock the station's clock
     */
    public SecondLooks(
            SecondLookStore store,
            CertificateStore certificates,
            JobJournal journal,
            List<String> owners,
            Supplier<Instant> clock) {
        this.store = store;
        this.certificates = certificates;
        this.journal = journal;
        this.owners = List.copyOf(owners);
        this.clock = clock;
    }

    /** Looks that were drawn or made, newest certificate first. */
    public List<SecondLook> looks() {
        return store.looks();
    }

    /** The look at a certificate's phone; empty when it was neither drawn nor made. */
    public Optional<SecondLook> of(String certificateNumber) {
        return store.ofCertificate(certificateNumber);
    }

    /** Every notice, newest first. */
    public List<StopNotice> notices() {
        return store.notices();
    }

    /** Whether a notice holds for phones of this kind. */
    public boolean stops(PhoneKind kind) {
        return store.notices().stream().filter(StopNotice::isOpen).anyMatch(notice -> notice.kind()
                .equals(kind));
    }

    /**
     * Records what a look found. A look that nobody drew counts like one that was.
     *
     * @param what certificate number or POS code
     * @param by who looked
     * @param passed whether the phone is clean
     * @param remark in that person's words, may be empty
     */
    public LookAnswer record(String what, String by, boolean passed, String remark) {
        return certificates
                .find(ScannedText.of(what).text())
                .map(certificate -> record(certificate, by.strip(), passed, remark.strip()))
                .orElseGet(() -> new LookAnswer.NoSuchCertificate(what.strip()));
    }

    private LookAnswer record(SanitizationCertificate certificate, String by, boolean passed, String remark) {
        var job = jobOf(certificate);
        if (by.isEmpty() || new PersonName(job.operator().name()).isSameAs(by)) {
            return new LookAnswer.NeedsAnotherPerson(certificate.number(), job.operator());
        }
        var finding = new Finding(certificate.number(), passed, by, remark, clock.get());
        var kind = PhoneKind.of(job.before(), job.plan().route());
        return store.record(finding, kind)
                .<LookAnswer>map(LookAnswer.RecordedBefore::new)
                .orElseGet(() -> new LookAnswer.Recorded(finding, noticeOf(certificate.number())));
    }

    private EraseJob jobOf(SanitizationCertificate certificate) {
        return journal.find(certificate.job())
                .orElseThrow(() -> new IllegalStateException("Certificate " + certificate.number() + " names job "
                        + certificate.job() + ", which the ledger does not have; restore the ledger from its backup"));
    }

    private Optional<StopNotice> noticeOf(String certificateNumber) {
        return store.notices().stream()
                .filter(notice -> notice.certificateNumber().equals(certificateNumber))
                .findFirst();
    }

    /**
     * Lifts a notice, so that phones of its kind are erased and sold again. The phone whose look failed stays unsold.
     *
     * @param by an owner
     * @param reason what was found and done
     */
    public LiftAnswer lift(long notice, String by, String reason) {
        if (reason.isBlank()) {
            return LiftAnswer.NEEDS_REASON;
        }
        if (owners.stream().noneMatch(owner -> new PersonName(owner).isSameAs(by))) {
            return LiftAnswer.NEEDS_OWNER;
        }
        return store.lift(new Lift(notice, by.strip(), reason.strip(), clock.get()))
                ? LiftAnswer.LIFTED
                : LiftAnswer.NO_SUCH_NOTICE;
    }

    /** What became of an order to lift a notice. */
    public enum LiftAnswer {
        /** It no longer holds. */
        LIFTED,
        /** There is no such notice, or it was lifted before. */
        NO_SUCH_NOTICE,
        /** Only a person whom the settings name as owner may lift it. */
        NEEDS_OWNER,
        /** A lift without a reason would teach nobody anything. */
        NEEDS_REASON
    }
}
