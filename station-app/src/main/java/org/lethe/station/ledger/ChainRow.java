package org.lethe.station.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.lethe.station.audit.CanonicalText;
import org.lethe.station.audit.ChainEntry;
import org.lethe.station.runtime.Sha256;

/**
 * Reads rows as the chain sees them. Empty columns are left out of a row's text, so that a column that a later version adds
 * does not change the hash of older rows.
 */
final class ChainRow {
    private ChainRow() {}

    /**
     * The canonical text of the row at which the result stands.
     *
     * @throws IllegalArgumentException when a column holds anything but text or a whole number below 2^53
     */
    static String text(ResultSet row) throws SQLException {
        var columns = new HashMap<String, Object>();
        var names = row.getMetaData();
        for (int column = 1; column <= names.getColumnCount(); column++) {
            var value = row.getObject(column);
            if (value != null) {
                columns.put(names.getColumnName(column), value);
            }
        }
        return CanonicalText.of(columns);
    }

    /** The hash of the row at which the result stands, in hexadecimal. */
    static String hash(ResultSet row) throws SQLException {
        return Sha256.hex(text(row));
    }

    /** The entry in a row of the table {@code chain}. */
    static ChainEntry entry(ResultSet row) throws SQLException {
        return new ChainEntry(
                row.getLong("position"),
                row.getString("at"),
                row.getString("kind"),
                row.getLong("row"),
                HexFormat.of().formatHex(row.getBytes("content")),
                Optional.ofNullable(row.getBytes("job")).map(HexFormat.of()::formatHex),
                row.getBoolean("adopted"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    /** The entry at a position. */
    static Optional<ChainEntry> at(Handle handle, long position) {
        return handle.createQuery("select * from chain where position = :position")
                .bind("position", position)
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** The entries from a position on; read while they are asked for, and closed by the caller. */
    static Stream<ChainEntry> from(Handle handle, long position) {
        return handle
                .createQuery("select * from chain where position >= :position order by position")
                .bind("position", position)
                .map((row, context) -> entry(row))
                .stream();
    }
}
