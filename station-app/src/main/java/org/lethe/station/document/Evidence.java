package org.lethe.station.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;

/** A stored evidence record, or a part of one, read by the places that {@code docs/evidence.md} names. */
final class Evidence {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode node;

    private Evidence(JsonNode node) {
        this.node = node;
    }

    /** @throws IllegalStateException when it is not JSON; the ledger would be damaged */
    static Evidence of(String json) {
        try {
            return new Evidence(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored evidence record is not JSON; the ledger is damaged", e);
        }
    }

    /** A text, number or truth value at a place like {@code /phone/serial}; empty when there is none or it was not known. */
    Optional<String> value(String place) {
        var found = node.at(JsonPointer.compile(place));
        return found.isValueNode() && !found.isNull() ? Optional.of(found.asText()) : Optional.empty();
    }

    OptionalLong number(String place) {
        var found = node.at(JsonPointer.compile(place));
        return found.isIntegralNumber() ? OptionalLong.of(found.longValue()) : OptionalLong.empty();
    }

    /** What the phone said where a value was to be, {@code {"unknown": …}}; empty when the value is known. */
    Optional<String> unknown(String place) {
        return value(place + "/unknown");
    }

    /** Texts by their names, in the order of the record. */
    Map<String, String> named(String place) {
        var found = new LinkedHashMap<String, String>();
        node.at(JsonPointer.compile(place))
                .fields()
                .forEachRemaining(
                        field -> found.put(field.getKey(), field.getValue().asText()));
        return found;
    }

    /** The parts of a list; none where the phone said something else instead of it. */
    List<Evidence> list(String place) {
        var found = node.at(JsonPointer.compile(place));
        return found.isArray() ? parts(found) : List.of();
    }

    private static List<Evidence> parts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(Evidence::new)
                .toList();
    }

    /** The values of a list. */
    List<String> values(String place) {
        return list(place).stream().map(part -> part.node.asText()).toList();
    }
}
