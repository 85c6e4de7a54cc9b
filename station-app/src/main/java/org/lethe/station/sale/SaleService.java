package org.lethe.station.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.ErasureReport;
import org.lethe.station.certify.PurgedRecord;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.ScannedText;
import org.lethe.station.certify.TokenVerifier;
import org.lethe.station.certify.TrustedKeys;
import org.lethe.station.certify.Verification;
import org.lethe.station.model.JobId;
import org.lethe.station.sale.AttachAnswer.AlreadyAttached;
import org.lethe.station.sale.AttachAnswer.Attached;
import org.lethe.station.sale.AttachAnswer.Invalid;
import org.lethe.station.sale.AttachAnswer.NoSuchCertificate;
import org.lethe.station.sale.AttachAnswer.NotThisStations;
import org.lethe.station.sale.AttachAnswer.Purged;
import org.lethe.station.sale.AttachAnswer.RedReport;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.AttachmentStore.Move;

/**
 * Hangs certificates on sales. What is scanned may be anything that a certificate is printed as; it is looked up in the
 * ledger, and a token must also be the very one that was issued under its number.
 */
public final class SaleService {
    private static final Pattern JOB = Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}");

    /** Prints on a receipt, fits a URL, and no sales system numbers longer. */
    private static final int LONGEST_REFERENCE = 100;

    private final CertificateStore certificates;
    private final AttachmentStore attachments;
    private final TrustedKeys trusted;
    private final Supplier<Instant> clock;

    /**
     * @param certificates what was issued here
     * @param attachments what hangs where
     * @param trusted the keys that count
     * @param clock the station's clock
     */
    public SaleService(
            CertificateStore certificates, AttachmentStore attachments, TrustedKeys trusted, Supplier<Instant> clock) {
        this.certificates = certificates;
        this.attachments = attachments;
        this.trusted = trusted;
        this.clock = clock;
    }

    /**
     * Attaches a certificate to a sale. Doing it twice is doing it once; one that hangs on another sale stays there.
     *
     * @param what a token as digits, the text of a QR code, a POS code, a certificate number, or the id of a job
     * @param saleReference the sale as the shop numbers it
     */
    public AttachAnswer attach(String what, String saleReference) {
        var sale = saleReference.strip();
        return refusal(sale).orElseGet(() -> found(what, certificate -> attach(certificate, sale)));
    }

    /**
     * Moves a certificate to another sale, on record; one that hangs nowhere is attached.
     *
     * @param what as for {@link #attach}
     * @param saleReference the sale on which it is to hang
     * @param reason why it was on the wrong one
     * @param by who says so
     */
    public AttachAnswer move(String what, String saleReference, String reason, String by) {
        var sale = saleReference.strip();
        if (reason.isBlank() || by.isBlank()) {
            return new Invalid("A move is somebody's act for a reason: name both");
        }
        return refusal(sale)
                .orElseGet(() -> found(what, certificate -> move(certificate, sale, reason.strip(), by.strip())));
    }

    /** The sale that a certificate hangs on. */
    public Optional<Attachment> saleOf(String certificateNumber) {
        return attachments.ofCertificate(certificateNumber);
    }

    /** What hangs on a sale, oldest first. */
    public List<Attachment> attachmentsOf(String saleReference) {
        return attachments.ofSale(saleReference.strip());
    }

    /** Everything that hangs on any sale, newest first. */
    public List<Attachment> attachments() {
        return attachments.attachments();
    }

    /** Every move of a certificate, oldest first. */
    public List<Move> moves(String certificateNumber) {
        return attachments.moves(certificateNumber);
    }

    /**
     * The certificate that a scan means; empty when this station has none such.
     *
     * @param what as for {@link #attach}
     */
    public Optional<SanitizationCertificate> find(String what) {
        var scanned = ScannedText.of(what);
        return scanned.kind() == ScannedText.Kind.TOKEN ? ofToken(scanned) : named(scanned.text());
    }

    /**
     * What is left of a certificate whose records were purged; empty when that is not what a scan means.
     *
     * @param what as for {@link #attach}
     */
    public Optional<PurgedRecord> findPurged(String what) {
        var scanned = ScannedText.of(what);
        var name = scanned.kind() == ScannedText.Kind.TOKEN
                ? numberIn(TokenVerifier.verify(scanned.text(), trusted))
                : Optional.of(scanned.text());
        return name.flatMap(certificates::purged);
    }

    /** Whether its key still counts does not matter for finding it; the bytes must be the very ones. */
    private Optional<SanitizationCertificate> ofToken(ScannedText scanned) {
        return numberIn(TokenVerifier.verify(scanned.text(), trusted))
                .flatMap(certificates::find)
                .filter(issued -> isTokenOf(issued, scanned));
    }

    private static Optional<String> numberIn(Verification verification) {
        if (verification instanceof Verification.Revoked revoked) {
            return Optional.of(revoked.token().number());
        }
        return verification instanceof Verification.Valid valid
                ? Optional.of(valid.token().number())
                : Optional.empty();
    }

    private static boolean isTokenOf(SanitizationCertificate issued, ScannedText scanned) {
        return scanned.tokenHex().filter(issued.token()::equalsIgnoreCase).isPresent();
    }

    private static Optional<AttachAnswer> refusal(String sale) {
        if (sale.isEmpty()) {
            return Optional.of(new Invalid("A sale needs a reference under which it can be found again"));
        }
        return sale.length() > LONGEST_REFERENCE || sale.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(new Invalid("A sale's reference has at most " + LONGEST_REFERENCE
                        + " characters, all of them printable; scan or type it again"))
                : Optional.empty();
    }

    private AttachAnswer found(String what, Function<SanitizationCertificate, AttachAnswer> act) {
        var scanned = ScannedText.of(what);
        return scanned.kind() == ScannedText.Kind.TOKEN
                ? token(scanned, act)
                : named(scanned.text())
                        .map(act)
                        .or(() -> redReport(scanned.text()))
                        .or(() -> purgedAnswer(scanned.text()))
                        .orElseGet(() -> new NoSuchCertificate(what.strip()));
    }

    private Optional<AttachAnswer> purgedAnswer(String name) {
        return certificates.purged(name).map(Purged::new);
    }

    private AttachAnswer token(ScannedText scanned, Function<SanitizationCertificate, AttachAnswer> act) {
        var verification = TokenVerifier.verify(scanned.text(), trusted);
        return verification instanceof Verification.Valid valid
                ? genuine(valid.token().number(), scanned, act)
                : new Invalid(verification.toString());
    }

    /** A demo key is public: a token may bear the number of a certificate and not be it. */
    private AttachAnswer genuine(
            String number, ScannedText scanned, Function<SanitizationCertificate, AttachAnswer> act) {
        var issued = certificates.find(number);
        if (issued.isEmpty()) {
            return purgedAnswer(number).orElseGet(() -> new NotThisStations(number));
        }
        return issued.filter(certificate -> isTokenOf(certificate, scanned))
                .map(act)
                .orElseGet(() -> new Invalid("The signature is good, but certificate " + number
                        + " of this station is another one; keep the label and tell the owner"));
    }

    private Optional<SanitizationCertificate> named(String name) {
        return certificates.find(name).or(() -> job(name).flatMap(certificates::ofJob));
    }

    private Optional<AttachAnswer> redReport(String name) {
        Optional<ErasureReport> report = job(name).flatMap(certificates::reportOf);
        return report.map(RedReport::new);
    }

    private static Optional<JobId> job(String name) {
        return JOB.matcher(name).matches() ? Optional.of(new JobId(name)) : Optional.empty();
    }

    private AttachAnswer attach(SanitizationCertificate certificate, String sale) {
        var wanted = new Attachment(certificate.number(), sale, clock.get());
        return standing(certificate, attachments.attach(wanted).orElse(wanted), sale);
    }

    private AttachAnswer move(SanitizationCertificate certificate, String sale, String reason, String by) {
        var now = attachments.ofCertificate(certificate.number()).map(Attachment::saleReference);
        if (now.isEmpty() || now.get().equals(sale)) {
            return attach(certificate, sale);
        }
        var move = new Move(certificate.number(), now.get(), sale, reason, by, clock.get());
        var standing =
                attachments.move(move).orElseGet(() -> new Attachment(move.certificateNumber(), sale, move.at()));
        return standing(certificate, standing, sale);
    }

    private static AttachAnswer standing(SanitizationCertificate certificate, Attachment standing, String sale) {
        return standing.saleReference().equals(sale)
                ? new Attached(certificate, standing)
                : new AlreadyAttached(certificate, standing);
    }
}
