package org.lethe.station.ledger;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.sale.SecondLookDraw;

/** Draws of second looks in the ledger. Each is stored in the transaction of its certificate, so none can be left out. */
final class DrawTable {
    private static final int SEED_BYTES = 32;

    private final LedgerDatabase database;
    private final SecondLookDraw draw;
    private final SecureRandom random = new SecureRandom();

    DrawTable(LedgerDatabase database, SecondLookDraw draw) {
        this.database = database;
        this.draw = draw;
    }

    /** Draws for a certificate that is being stored. */
    void draw(Handle handle, SanitizationCertificate certificate) {
        var at = certificate.issuedAt().toString();
        var row = handle.createUpdate(
                        "insert into second_look_draw (sequence, certificate, percent, drawn, at) values ("
                                + ChainedTable.SECOND_LOOK_DRAW.nextRow() + ", :certificate, :percent, :drawn, :at)")
                .bind("certificate", certificate.number())
                .bind("percent", draw.percent())
                .bind("drawn", draw.draws(seed(handle, at), certificate))
                .bind("at", at);
        database.chain().insert(handle, ChainedTable.SECOND_LOOK_DRAW, row);
    }

    /** The station's seed, made before its first draw and never again. */
    private String seed(Handle handle, String at) {
        return handle.createQuery("select seed from second_look_seed")
                .mapTo(String.class)
                .findOne()
                .orElseGet(() -> newSeed(handle, at));
    }

    private String newSeed(Handle handle, String at) {
        var bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        var seed = HexFormat.of().formatHex(bytes);
        var row = handle.createUpdate("insert into second_look_seed (sequence, seed, at) values (1, :seed, :at)")
                .bind("seed", seed)
                .bind("at", at);
        database.chain().insert(handle, ChainedTable.SECOND_LOOK_SEED, row);
        return seed;
    }
}
