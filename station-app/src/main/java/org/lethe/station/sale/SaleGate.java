package org.lethe.station.sale;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.TokenVerifier;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.certify.Verification;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.erase.JobJournal;
import org.lethe.station.model.PhoneKind;
import org.lethe.station.model.SaleReason;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.SaleCheck.CertificateCheck;
import org.lethe.station.sale.SecondLookStore.SecondLook;

/**
 * The gate: a sale closes only when every certificate on it still says something true of the phone that is sold. It asks the
 * ledger anew each time and changes nothing.
 */
public final class SaleGate {
    private final CertificateStore certificates;
    private final AttachmentStore attachments;
    private final JobJournal journal;
    private final PhoneHistory history;
    private final SecondLooks looks;
    private final TrustedKeys trusted;

    /**
     * @param certificates what was issued here
     * @param attachments what hangs where
     * @param journal the jobs
     * @param history what became of phones since
     * @param looks what was drawn, seen and stopped
     * @param trusted the keys that count
     */
    public SaleGate(
            CertificateStore certificates,
            AttachmentStore attachments,
            JobJournal journal,
            PhoneHistory history,
            SecondLooks looks,
            TrustedKeys trusted) {
        this.certificates = certificates;
        this.attachments = attachments;
        this.journal = journal;
        this.history = history;
        this.looks = looks;
        this.trusted = trusted;
    }

    /**
     * Checks a sale.
     *
     * @param saleReference the sale as the shop numbers it
     * @param phones how many phones it has; empty when that is not known
     */
    public SaleCheck check(String saleReference, OptionalInt phones) {
        var sale = saleReference.strip();
        var attached = current(attachments.ofSale(sale));
        return new SaleCheck(
                sale,
                missing(attached.size(), phones).stream().toList(),
                attached.stream().map(this::check).toList());
    }

    /** A phone that was erased again is judged by its newest certificate, when that hangs on the same sale. */
    private List<SanitizationCertificate> current(List<Attachment> attached) {
        var numbers = attached.stream().map(Attachment::certificateNumber).collect(Collectors.toSet());
        return attached.stream()
                .map(this::certificate)
                .filter(certificate -> history.since(certificate)
                        .newerCertificate()
                        .filter(numbers::contains)
                        .isEmpty())
                .toList();
    }

    private static Optional<SaleReason> missing(int attached, OptionalInt phones) {
        if (attached == 0) {
            return Optional.of(SaleReason.NO_CERTIFICATE);
        }
        return attached < phones.orElse(attached) ? Optional.of(SaleReason.CERTIFICATES_MISSING) : Optional.empty();
    }

    private SanitizationCertificate certificate(Attachment attachment) {
        return certificates
                .find(attachment.certificateNumber())
                .orElseThrow(() -> new IllegalStateException("Certificate " + attachment.certificateNumber()
                        + " hangs on a sale and is not in the ledger; restore the ledger from its backup"));
    }

    private CertificateCheck check(SanitizationCertificate certificate) {
        var reasons = new ArrayList<SaleReason>();
        genuineness(certificate).ifPresent(reasons::add);
        if (certificate.simulated()) {
            reasons.add(SaleReason.CERTIFICATE_SIMULATED);
        }
        reasons.addAll(laterEvents(certificate));
        reasons.addAll(lookedAt(certificate));
        return new CertificateCheck(certificate, reasons);
    }

    /** The token is verified as a buyer would, with the evidence record that is kept beside it. */
    private Optional<SaleReason> genuineness(SanitizationCertificate certificate) {
        var verification = TokenVerifier.verify(QrText.digits(certificate), certificate.evidenceJson(), trusted);
        if (verification instanceof Verification.UnknownKey) {
            return Optional.of(SaleReason.CERTIFICATE_KEY_NOT_TRUSTED);
        }
        if (verification instanceof Verification.Revoked) {
            return Optional.of(SaleReason.CERTIFICATE_KEY_REVOKED);
        }
        return verification instanceof Verification.Valid valid
                        && valid.token().number().equals(certificate.number())
                ? Optional.empty()
                : Optional.of(SaleReason.CERTIFICATE_INVALID);
    }

    private Set<SaleReason> laterEvents(SanitizationCertificate certificate) {
        var since = history.since(certificate);
        var reasons = EnumSet.noneOf(SaleReason.class);
        if (since.failedRecheck()) {
            reasons.add(SaleReason.RECHECK_FAILED);
        } else if (since.redReport()) {
            reasons.add(SaleReason.RED_REPORT_NEWER);
        }
        if (since.newerCertificate().isPresent()) {
            reasons.add(SaleReason.CERTIFICATE_SUPERSEDED);
        }
        if (hasOpenJob(certificate)) {
            reasons.add(SaleReason.JOB_OPEN);
        }
        if (since.sighting().isPresent()) {
            reasons.add(SaleReason.USED_SINCE_CERTIFICATE);
        }
        return reasons;
    }

    /** Asked from the open job's side: a job that has ended need not name its phone in full any more. */
    private boolean hasOpenJob(SanitizationCertificate certificate) {
        return journal.openJobs().stream()
                .flatMap(job -> history.newestCertificate(job.before().identity()).stream())
                .anyMatch(newest -> newest.number().equals(certificate.number()));
    }

    private List<SaleReason> lookedAt(SanitizationCertificate certificate) {
        var look = looks.of(certificate.number());
        if (look.filter(SecondLook::isFailed).isPresent()) {
            return List.of(SaleReason.SECOND_LOOK_FAILED);
        }
        var reasons = new ArrayList<SaleReason>();
        if (look.filter(SecondLook::isOpen).isPresent()) {
            reasons.add(SaleReason.SECOND_LOOK_OPEN);
        }
        if (journal.find(certificate.job())
                .map(SaleGate::kind)
                .filter(looks::stops)
                .isPresent()) {
            reasons.add(SaleReason.LINE_STOPPED);
        }
        return reasons;
    }

    private static PhoneKind kind(EraseJob job) {
        return PhoneKind.of(job.before(), job.plan().route());
    }
}
