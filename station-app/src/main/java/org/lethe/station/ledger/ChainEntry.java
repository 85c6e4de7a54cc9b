package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One link of the chain.
 *
 * @param position counted from 1 without gaps
 * @param at when it was made by the station's clock, but never before the entry in front of it
 * @param table the row's table
 * @param row the row's number in its table
 * @param content hash of the row's {@link CanonicalRow}, in hexadecimal like all hashes here
 * @param job hash of the row of its job at that moment; only for tables that belong to jobs
 * @param adopted whether the row is older than the chain: the chain vouches for it only from this moment
 * @param hash over all of these and the hash of the entry before
 */
record ChainEntry(
        long position,
        Instant at,
        String table,
        long row,
        String content,
        Optional<String> job,
        boolean adopted,
        String hash) {
    /** An entry as it follows on the one before. */
    static ChainEntry after(
            ChainTip tip, Instant at, String table, long row, String content, Optional<String> job, boolean adopted) {
        var open = new ChainEntry(tip.position() + 1, at, table, row, content, job, adopted, "");
        return new ChainEntry(open.position, at, table, row, content, job, adopted, open.hashAfter(tip.hash()));
    }

    /** The hash that belongs to this entry behind one with the given hash. */
    String hashAfter(String previous) {
        return HexFormat.of().formatHex(CanonicalRow.hash(text(previous)));
    }

    /** What is hashed. */
    String text(String previous) {
        var columns = new HashMap<String, Object>();
        columns.put("position", position);
        columns.put("at", at.toString());
        columns.put("table", table);
        columns.put("row", row);
        columns.put("content", content);
        job.ifPresent(value -> columns.put("job", value));
        columns.put("adopted", adopted ? 1 : 0);
        columns.put("previous", previous);
        return CanonicalRow.text(columns);
    }

    /** Where the chain ends with this entry. */
    ChainTip tip() {
        return new ChainTip(position, at, hash);
    }

    /** Reads a row of the table {@code chain}. */
    static ChainEntry of(ResultSet row) throws SQLException {
        return new ChainEntry(
                row.getLong("position"),
                Instant.parse(row.getString("at")),
                row.getString("kind"),
                row.getLong("row"),
                HexFormat.of().formatHex(row.getBytes("content")),
                Optional.ofNullable(row.getBytes("job")).map(HexFormat.of()::formatHex),
                row.getBoolean("adopted"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
