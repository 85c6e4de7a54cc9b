package org.lethe.station.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * Named values in the one spelling that is hashed: a flat JSON object of RFC 8785, text as text, whole numbers as numbers.
 * Written here and not by that RFC's library, which takes ten times as long; at a million rows that is minutes.
 */
public final class CanonicalText {
    /** What a JSON number carries exactly in every language (RFC 8785, section 3.2.2.3). */
    private static final long LARGEST_EXACT = 1L << 53;

    private CanonicalText() {}

    /**
     * The text of values in the order of their names, which are plain ASCII.
     *
     * @throws IllegalArgumentException when a value is neither text nor a whole number below 2^53
     */
    public static String of(Map<String, Object> columns) {
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
            throw new IllegalArgumentException(name + " holds neither text nor a whole number below 2^53");
        }
    }

    private static boolean isExact(Number number) {
        return (number instanceof Integer || number instanceof Long) && Math.abs(number.longValue()) <= LARGEST_EXACT;
    }

    /** What needs no escape, which is nearly everything of a ledger's rows, is taken over in one piece. */
    private static void quote(StringBuilder text, String words) {
        text.append('"');
        int plain = 0;
        for (int at = 0; at < words.length(); at++) {
            if (isEscaped(words.charAt(at))) {
                text.append(words, plain, at);
                escape(text, words.charAt(at));
                plain = at + 1;
            }
        }
        text.append(words, plain, words.length()).append('"');
    }

    private static boolean isEscaped(char character) {
        return character < ' ' || character == '"' || character == '\\';
    }

    /** RFC 8785, section 3.2.2.2: seven characters have a short escape, other control characters a long one. */
    private static void escape(StringBuilder text, char character) {
        switch (character) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default ->
                text.append("\\u00").append(character < 16 ? '0' : '1').append(Character.forDigit(character % 16, 16));
        }
    }
}
