package org.lethe.station.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.lethe.station.certify.CertificateStore;
import org.lethe.station.certify.ErasureReport;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.JobId;
import org.lethe.station.sale.AttachAnswer.AlreadyAttached;
import org.lethe.station.sale.AttachAnswer.Attached;
import org.lethe.station.sale.AttachAnswer.Invalid;
import org.lethe.station.sale.AttachAnswer.NoSuchCertificate;
import org.lethe.station.sale.AttachAnswer.NotThisStations;
import org.lethe.station.sale.AttachAnswer.Purged;
import org.lethe.station.sale.AttachAnswer.RedReport;
import org.lethe.station.sale.AttachmentStore.Attachment;
import org.lethe.station.sale.TokenReader.Genuine;
import org.lethe.station.sale.TokenReader.NotGenuine;

/**
 * Hangs certificates on sales. What is scanned may be anything that a certificate is printed as; it is looked up in the
 * ledger, and a token must also be the very one that was issued under its number.
 */
public final class SaleService {
    /** Between the digits of a printed POS code, people and scanners put blanks and dashes. */
    private static final Pattern POS_CODE = Pattern.compile("\\d(?:[ -]?\\d){13}");

    /** The shortest token has more digits than any certificate number, job id or POS code has characters. */
    private static final Pattern TOKEN = Pattern.compile("(?s).*#.*|\\d{40,}");

    private static final Pattern JOB = Pattern.compile("[0-9A-HJKMNP-TV-Z]{10}");

    private final CertificateStore certificates;
    private final AttachmentStore attachments;
    private final TokenReader tokens;
    private final Supplier<Instant> clock;

    /**
     * @param certificates what was issued here
     * @param attachments what hangs where
     * @param tokens checks signatures
     * @param clock the station's clock
     */
    public SaleService(
            CertificateStore certificates, AttachmentStore attachments, TokenReader tokens, Supplier<Instant> clock) {
        this.certificates = certificates;
        this.attachments = attachments;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Attaches a certificate to a sale. Doing it twice is doing it once.
     *
     * @param what a token as digits, the text of a QR code, a POS code, a certificate number, or the id of a job
     * @param saleReference the sale as the shop numbers it
     */
    public AttachAnswer attach(String what, String saleReference) {
        var text = what.strip();
        var sale = saleReference.strip();
        if (sale.isEmpty()) {
            return new Invalid("A sale needs a reference under which it can be found again");
        }
        return TOKEN.matcher(text).matches() ? attachToken(text, sale) : attachNamed(text, sale);
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

    private AttachAnswer attachToken(String text, String sale) {
        var reading = tokens.read(text);
        if (reading instanceof NotGenuine wrong) {
            return new Invalid(wrong.why());
        }
        return attachGenuine((Genuine) reading, sale);
    }

    /** A demo key is public: a token may bear the number of a certificate and not be it. */
    private AttachAnswer attachGenuine(Genuine token, String sale) {
        var issued = certificates.find(token.certificateNumber());
        if (issued.isEmpty()) {
            return purged(token.certificateNumber()).orElseGet(() -> new NotThisStations(token.certificateNumber()));
        }
        return issued.filter(certificate -> certificate.token().equalsIgnoreCase(token.token()))
                .map(certificate -> attach(certificate, sale))
                .orElseGet(() -> new Invalid("The signature is good, but certificate " + token.certificateNumber()
                        + " of this station is another one; keep the label and tell the owner"));
    }

    private AttachAnswer attachNamed(String text, String sale) {
        var name = POS_CODE.matcher(text).matches() ? text.replaceAll("[ -]", "") : text;
        return certificates
                .find(name)
                .or(() -> job(name).flatMap(certificates::ofJob))
                .map(certificate -> attach(certificate, sale))
                .or(() -> redReport(name))
                .or(() -> purged(name))
                .orElseGet(() -> new NoSuchCertificate(text));
    }

    private Optional<AttachAnswer> purged(String name) {
        return certificates.purged(name).map(Purged::new);
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
        var standing = attachments.attach(wanted).orElse(wanted);
        return standing.saleReference().equals(sale)
                ? new Attached(certificate, standing)
                : new AlreadyAttached(certificate, standing);
    }
}
