package org.lethe.protocol;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields of one message. Each is asked for by name and type; what nobody asked for is an error in {@link #end()}. */
final class MessageFields {
    /** A message, a list in it, an object in that; nanojson recurses and would run out of stack on a hostile line. */
    private static final int DEEPEST = 3;

    private final JsonObject object;
    private final Set<String> unread;

    private MessageFields(JsonObject object) {
        this.object = object;
        this.unread = new HashSet<>(object.keySet());
    }

    static MessageFields parse(String line) throws ProtocolException {
        refuseDeepNesting(line);
        try {
            return new MessageFields(JsonParser.object().from(line));
        } catch (JsonParserException e) {
            throw new ProtocolException("Not a JSON object (" + e.getMessage() + "): " + ProtocolException.quote(line));
        }
    }

    private static void refuseDeepNesting(String line) throws ProtocolException {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted && c == '\\') {
                i++;
            } else if (!quoted && (c == '{' || c == '[') && ++depth > DEEPEST) {
                throw new ProtocolException("Nested too deeply: " + ProtocolException.quote(line));
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
    }

    boolean has(String name) {
        return object.containsKey(name);
    }

    String text(String name) throws ProtocolException {
        return cast(name, take(name), String.class);
    }

    /** A whole number that is not negative. */
    long number(String name) throws ProtocolException {
        return toLong(name, take(name));
    }

    /** A whole number that may be negative. */
    long signedNumber(String name) throws ProtocolException {
        return toSignedLong(name, take(name));
    }

    int smallNumber(String name) throws ProtocolException {
        long value = number(name);
        if (value > Integer.MAX_VALUE) {
            throw wrong(name, value);
        }
        return (int) value;
    }

    <E extends Enum<E>> E word(String name, Class<E> type) throws ProtocolException {
        String word = text(name);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(word)) {
                return value;
            }
        }
        throw wrong(name, word);
    }

    List<String> texts(String name) throws ProtocolException {
        var values = new ArrayList<String>();
        for (Object value : cast(name, take(name), JsonArray.class)) {
            values.add(cast(name, value, String.class));
        }
        return Collections.unmodifiableList(values);
    }

    List<Long> numbers(String name) throws ProtocolException {
        var values = new ArrayList<Long>();
        for (Object value : cast(name, take(name), JsonArray.class)) {
            values.add(toLong(name, value));
        }
        return Collections.unmodifiableList(values);
    }

    <T> List<T> objects(String name, Reader<T> reader) throws ProtocolException {
        var values = new ArrayList<T>();
        for (Object value : cast(name, take(name), JsonArray.class)) {
            values.add(object(name, value, reader));
        }
        return Collections.unmodifiableList(values);
    }

    Optional<String> optionalText(String name) throws ProtocolException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> type) throws ProtocolException {
        return has(name) ? Optional.of(word(name, type)) : Optional.empty();
    }

    <T> Optional<T> optionalObject(String name, Reader<T> reader) throws ProtocolException {
        return has(name) ? Optional.of(object(name, take(name), reader)) : Optional.empty();
    }

    /** Refuses fields that nobody asked for. */
    void end() throws ProtocolException {
        if (!unread.isEmpty()) {
            throw new ProtocolException("Unknown fields " + unread + " in a message of the agent's protocol");
        }
    }

    private Object take(String name) throws ProtocolException {
        Object value = object.get(name);
        if (value == null) {
            throw new ProtocolException("Field " + name + " is missing in a message of the agent's protocol");
        }
        unread.remove(name);
        return value;
    }

    private static <T> T object(String name, Object value, Reader<T> reader) throws ProtocolException {
        var fields = new MessageFields(cast(name, value, JsonObject.class));
        var result = reader.read(fields);
        fields.end();
        return result;
    }

    private static long toLong(String name, Object value) throws ProtocolException {
        long number = toSignedLong(name, value);
        if (number < 0) {
            throw wrong(name, value);
        }
        return number;
    }

    private static long toSignedLong(String name, Object value) throws ProtocolException {
        // nanojson hands out whole numbers as Integer, Long or, from 19 digits on, as BigInteger
        boolean whole = value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger && ((BigInteger) value).bitLength() < Long.SIZE;
        if (!whole) {
            throw wrong(name, value);
        }
        return ((Number) value).longValue();
    }

    private static <T> T cast(String name, Object value, Class<T> type) throws ProtocolException {
        if (!type.isInstance(value)) {
            throw wrong(name, value);
        }
        return type.cast(value);
    }

    private static ProtocolException wrong(String name, Object value) {
        return new ProtocolException("Field " + name + " has no valid value: " + ProtocolException.quote("" + value));
    }

    /** Reads one value from its fields. */
    interface Reader<T> {
        T read(MessageFields fields) throws ProtocolException;
    }
}
