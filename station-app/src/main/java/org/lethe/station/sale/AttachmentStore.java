package org.lethe.station.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept which certificate hangs on which sale. Storing is durable when the method returns, or it throws. */
public interface AttachmentStore {
    /**
     * Attaches a certificate that is not attached yet.
     *
     * @return empty when it was attached now; the existing attachment, unchanged, when there was one already
     */
    Optional<Attachment> attach(Attachment attachment);

    /** The sale that a certificate hangs on. */
    Optional<Attachment> ofCertificate(String certificateNumber);

    /** All attachments of a sale, oldest first. */
    List<Attachment> ofSale(String saleReference);

    /** All attachments, newest first. */
    List<Attachment> attachments();

    /**
     * @param certificateNumber which certificate
     * @param saleReference the sale as the shop numbers it
     * @param at by the station's clock
     */
    record Attachment(String certificateNumber, String saleReference, Instant at) {}
}
