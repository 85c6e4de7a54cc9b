package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lethe.station.sale.AttachmentStore;

/** Attachments of certificates to sales in the ledger. */
final class AttachmentTable implements AttachmentStore {
    private final LedgerDatabase database;

    AttachmentTable(LedgerDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Attachment> attach(Attachment attachment) {
        return database.write(handle -> {
            var existing = byCertificate(handle, attachment.certificateNumber());
            if (existing.isEmpty()) {
                insert(handle, attachment);
            }
            return existing;
        });
    }

    private void insert(Handle handle, Attachment attachment) {
        var row = handle.createUpdate("insert into attachment (sequence, certificate, sale, at) values ("
                        + ChainedTable.ATTACHMENT.nextRow() + ", :certificate, :sale, :at)")
                .bind("certificate", attachment.certificateNumber())
                .bind("sale", attachment.saleReference())
                .bind("at", attachment.at().toString());
        database.chain().insert(handle, ChainedTable.ATTACHMENT, row);
    }

    @Override
    public Optional<Attachment> ofCertificate(String certificateNumber) {
        return database.read(handle -> byCertificate(handle, certificateNumber));
    }

    private static Optional<Attachment> byCertificate(Handle handle, String certificateNumber) {
        return handle.createQuery("select * from attachment where certificate = :certificate")
                .bind("certificate", certificateNumber)
                .map((row, context) -> attachment(row))
                .findOne();
    }

    @Override
    public List<Attachment> ofSale(String saleReference) {
        return database.read(
                handle -> handle.createQuery("select * from attachment where sale = :sale order by sequence")
                        .bind("sale", saleReference)
                        .map((row, context) -> attachment(row))
                        .list());
    }

    @Override
    public List<Attachment> attachments() {
        return database.read(handle -> handle.createQuery("select * from attachment order by sequence desc")
                .map((row, context) -> attachment(row))
                .list());
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(row.getString("certificate"), row.getString("sale"), Instant.parse(row.getString("at")));
    }
}
