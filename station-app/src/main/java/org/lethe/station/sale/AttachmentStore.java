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

    /**
     * Moves a certificate to another sale; the former attachment stays on record.
     *
     * @return empty when it was moved; where it hangs when that is not where the move begins
     */
    Optional<Attachment> move(Move move);

    /** The sale that a certificate hangs on. */
    Optional<Attachment> ofCertificate(String certificateNumber);

    /** Everything that hangs on a sale, oldest first. */
    List<Attachment> ofSale(String saleReference);

    /** Everything that hangs on any sale, newest first. */
    List<Attachment> attachments();

    /** Every move of a certificate, oldest first. */
    List<Move> moves(String certificateNumber);

    /**
     * @param certificateNumber which certificate
     * @param saleReference the sale as the shop numbers it
     * @param at by the station's clock
     */
    record Attachment(String certificateNumber, String saleReference, Instant at) {}

    /**
     * @param certificateNumber which certificate
     * @param from the sale on which it hung
     * @param to the sale on which it hangs now
     * @param reason why, in the words of the person
     * @param by the person
     * @param at by the station's clock
     */
    record Move(String certificateNumber, String from, String to, String reason, String by, Instant at) {}
}
