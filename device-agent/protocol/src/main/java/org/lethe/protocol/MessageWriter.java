package org.lethe.protocol;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Writes one message as one line of JSON; the mirror of {@link MessageFields}. */
final class MessageWriter {
    private final JsonStringWriter json = JsonWriter.string();

    private MessageWriter() {}

    /** @param kind {@code request} or {@code reply} */
    static MessageWriter message(String kind, String type) {
        var writer = new MessageWriter();
        writer.json.object();
        return writer.text(kind, type);
    }

    MessageWriter text(String name, String value) {
        json.value(name, value);
        return this;
    }

    MessageWriter number(String name, long value) {
        json.value(name, value);
        return this;
    }

    MessageWriter texts(String name, List<String> values) {
        json.array(name, values);
        return this;
    }

    MessageWriter numbers(String name, List<Long> values) {
        json.array(name, values);
        return this;
    }

    <T> MessageWriter objects(String name, List<T> values, BiConsumer<T, MessageWriter> fields) {
        json.array(name);
        for (T value : values) {
            json.object();
            fields.accept(value, this);
            json.end();
        }
        json.end();
        return this;
    }

    <T> MessageWriter optionalObject(String name, Optional<T> value, BiConsumer<T, MessageWriter> fields) {
        if (value.isPresent()) {
            json.object(name);
            fields.accept(value.get(), this);
            json.end();
        }
        return this;
    }

    /** The line, without its end. */
    String line() {
        return json.end().done();
    }
}
