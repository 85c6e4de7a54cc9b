package org.lethe.station.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Reads rows that the chain covers, one after the other. Whoever goes through a whole chain asks for millions: each table's statement is
 * prepared once, and ends with the connection.
 */
final class ChainedRows {
    private final Handle handle;
    private final Map<ChainedTable, PreparedStatement> statements = new EnumMap<>(ChainedTable.class);

    ChainedRows(Handle handle) {
        this.handle = handle;
    }

    /** The canonical text of a table's row, as {@link ChainRow#text} has it; empty when there is none of that number. */
    Optional<String> text(ChainedTable table, long row) {
        try {
            var statement = statements.computeIfAbsent(table, this::prepared);
            statement.setLong(1, row);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(ChainRow.text(result)) : Optional.empty();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Could not read a row of " + table.sqlName(), fault);
        }
    }

    private PreparedStatement prepared(ChainedTable table) {
        try {
            return handle.getConnection().prepareStatement("select * from " + table.sqlName() + " where rowid = ?");
        } catch (SQLException fault) {
            throw new IllegalStateException("Could not read " + table.sqlName(), fault);
        }
    }
}
