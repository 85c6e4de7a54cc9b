package org.lethe.station.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
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

    boolean isTrue(String place) {
        return node.at(JsonPointer.compile(place)).asBoolean();
    }

    /** The parts of a list. */
    List<Evidence> list(String place) {
        var found = node.at(JsonPointer.compile(place));
        return StreamSupport.stream(found.spliterator(), false)
                .map(Evidence::new)
                .toList();
    }

    /** The values of a list. */
    List<String> values(String place) {
        return list(place).stream().map(part -> part.node.asText()).toList();
    }
}
