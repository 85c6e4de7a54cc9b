package org.lethe.station.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.station.sale.AttachmentStore;

/** Attachments in memory. */
final class MemoryAttachments implements AttachmentStore {
    private final List<Attachment> attachments = new ArrayList<>();

    @Override
    public Optional<Attachment> attach(Attachment attachment) {
        var standing = ofCertificate(attachment.certificateNumber());
        if (standing.isEmpty()) {
            attachments.add(attachment);
        }
        return standing;
    }

    @Override
    public Optional<Attachment> move(Move move) {
        throw new UnsupportedOperationException("A test that moves has a ledger");
    }

    @Override
    public List<Move> moves(String certificateNumber) {
        return List.of();
    }

    @Override
    public Optional<Attachment> ofCertificate(String certificateNumber) {
        return attachments.stream()
                .filter(one -> one.certificateNumber().equals(certificateNumber))
                .findFirst();
    }

    @Override
    public List<Attachment> ofSale(String saleReference) {
        return attachments.stream()
                .filter(one -> one.saleReference().equals(saleReference))
                .toList();
    }

    @Override
    public List<Attachment> attachments() {
        return List.copyOf(attachments);
    }
}
