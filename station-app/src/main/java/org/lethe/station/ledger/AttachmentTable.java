package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lethe.station.sale.AttachmentStore;

/** Attachments of certificates to sales, and their moves, in the ledger. */
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
    public Optional<Attachment> move(Move move) {
        return database.write(handle -> {
            var standing = byCertificate(handle, move.certificateNumber());
            var isThere = standing.filter(one -> one.saleReference().equals(move.from()));
            isThere.ifPresent(one -> insert(handle, move));
            return isThere.isPresent() ? Optional.empty() : standing;
        });
    }

    private void insert(Handle handle, Move move) {
        var row = handle.createUpdate(
                        "insert into attachment_move (sequence, certificate, from_sale, to_sale, reason, moved_by, at) values ("
                                + ChainedTable.ATTACHMENT_MOVE.nextRow()
                                + ", :certificate, :from, :to, :reason, :by, :at)")
                .bind("certificate", move.certificateNumber())
                .bind("from", move.from())
                .bind("to", move.to())
                .bind("reason", move.reason())
                .bind("by", move.by())
                .bind("at", move.at().toString());
        database.chain().insert(handle, ChainedTable.ATTACHMENT_MOVE, row);
    }

    @Override
    public List<Move> moves(String certificateNumber) {
        return database.read(handle -> handle.createQuery(
                        "select * from attachment_move where certificate = :certificate order by sequence")
                .bind("certificate", certificateNumber)
                .map((row, context) -> move(row))
                .list());
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(
                row.getString("certificate"),
                row.getString("from_sale"),
                row.getString("to_sale"),
                row.getString("reason"),
                row.getString("moved_by"),
                Instant.parse(row.getString("at")));
    }

    @Override
    public Optional<Attachment> ofCertificate(String certificateNumber) {
        return database.read(handle -> byCertificate(handle, certificateNumber));
    }

    private static Optional<Attachment> byCertificate(Handle handle, String certificateNumber) {
        return handle.createQuery("select * from attachment_now where certificate = :certificate")
                .bind("certificate", certificateNumber)
                .map((row, context) -> attachment(row))
                .findOne();
    }

    @Override
    public List<Attachment> ofSale(String saleReference) {
        return database.read(
                handle -> handle.createQuery("select * from attachment_now where sale = :sale order by sequence")
                        .bind("sale", saleReference)
                        .map((row, context) -> attachment(row))
                        .list());
    }

    @Override
    public List<Attachment> attachments() {
        return database.read(handle -> handle.createQuery("select * from attachment_now order by sequence desc")
                .map((row, context) -> attachment(row))
                .list());
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(row.getString("certificate"), row.getString("sale"), Instant.parse(row.getString("at")));
    }
}
