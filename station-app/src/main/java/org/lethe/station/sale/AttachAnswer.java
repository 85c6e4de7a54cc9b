package org.lethe.station.sale;

import org.lethe.station.certify.ErasureReport;
import org.lethe.station.certify.PurgedRecord;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.sale.AttachmentStore.Attachment;

/** What became of an order to attach. Only {@link Attached} means that the sale has the certificate. */
public sealed interface AttachAnswer {
    /** The certificate hangs on that sale: since now, or it did already. */
    record Attached(SanitizationCertificate certificate, Attachment attachment) implements AttachAnswer {}

    /** The certificate hangs on another sale, and stays there. */
    record AlreadyAttached(SanitizationCertificate certificate, Attachment to) implements AttachAnswer {}

    /** This station's ledger has no certificate of that number or code. */
    record NoSuchCertificate(String what) implements AttachAnswer {}

    /** A genuine certificate, but of another station; it is attached there. */
    record NotThisStations(String certificateNumber) implements AttachAnswer {}

    /** The erasure ended with a red report: there is nothing to attach, and the phone must not be sold. */
    record RedReport(ErasureReport report) implements AttachAnswer {}

    /** The certificate was this station's, and its records were purged when they had been kept long enough. */
    record Purged(PurgedRecord record) implements AttachAnswer {}

    /**
     * What was scanned or typed is no certificate, or the sale has no reference.
     *
     * @param reason and what to do next, in English
     */
    record Invalid(String reason) implements AttachAnswer {}
}
