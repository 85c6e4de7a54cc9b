package org.lethe.station.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.lethe.station.runtime.Sha256;

/**
 * A row in the one spelling that is hashed: a JSON object of RFC 8785 with the columns by name, text as text, whole numbers
 * as numbers. Empty columns are left out, so that a column that a later version adds does not change the hash of older rows.
 */
final class CanonicalRow {
    /** What a JSON number carries exactly in every language (RFC 8785, section 3.2.2.3). */
    private static final long LARGEST_EXACT = 1L << 53;

    private CanonicalRow() {}

    /**
     * The text of the row at which the result stands.
     *
     * @throws IllegalArgumentException when a column holds anything but text or a whole number below 2^53
     */
    static String text(ResultSet row) throws SQLException {
        var columns = new TreeMap<String, Object>();
        var names = row.getMetaData();
        for (int column = 1; column <= names.getColumnCount(); column++) {
            var value = row.getObject(column);
            if (value != null) {
                columns.put(names.getColumnName(column), value);
            }
        }
        return text(columns);
    }

    /** The hash of the row at which the result stands. */
    static byte[] hash(ResultSet row) throws SQLException {
        return hash(text(row));
    }

    /** The hash of a text. */
    static byte[] hash(String text) {
        return Sha256.newDigest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text of columns in the order of their names, which are plain ASCII. */
    static String text(Map<String, Object> columns) {
        var text = new StringBuilder("{");
        new TreeMap<>(columns).forEach((name, value) -> {
            text.append(text.length() == 1 ? "" : ",");
            quote(text, name);
            value(text.append(':'), name, value);
        });
        return text.append('}').toString();
    }

    private static void value(StringBuilder text, String name, Object value) {
        if (value instanceof String words) {
            quote(text, words);
        } else if (value instanceof Number number && isExact(number)) {
            text.append(number.longValue());
        } else {
            throw new IllegalArgumentException("Column " + name + " holds neither text nor a whole number below 2^53");
        }
    }

    private static boolean isExact(Number number) {
        return (number instanceof Integer || number instanceof Long) && Math.abs(number.longValue()) <= LARGEST_EXACT;
    }

    /** RFC 8785, section 3.2.2.2: seven characters have a short escape, other control characters a long one. */
    private static void quote(StringBuilder text, String words) {
        text.append('"');
        words.chars().forEach(character -> {
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> plain(text, (char) character);
            }
        });
        text.append('"');
    }

    private static void plain(StringBuilder text, char character) {
        if (character < ' ') {
            text.append("\\u00").append(character < 16 ? '0' : '1').append(Character.forDigit(character % 16, 16));
        } else {
            text.append(character);
        }
    }
}
