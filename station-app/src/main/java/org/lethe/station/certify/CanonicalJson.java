package org.lethe.station.certify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON in the one spelling of RFC 8785, so that a hash of it means its content. Its numbers are doubles: a whole number
 * above 2^53 would silently change, so it is refused.
 */
final class CanonicalJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final long LARGEST_EXACT = 1L << 53;

    private CanonicalJson() {}

    /** The canonical form of a JSON object; empty when the text is not exactly one JSON object without repeated names. */
    static Optional<String> of(String json) {
        try {
            var node = MAPPER.readTree(json);
            return node.isObject() && isExact(node) ? Optional.of(of(node)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /**
     * The canonical form of a value.
     *
     * @throws IllegalArgumentException when it holds a whole number that a double cannot hold
     */
    static String of(JsonNode node) {
        if (!isExact(node)) {
            throw new IllegalArgumentException("A number in this record is too large to be written exactly");
        }
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(node)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException("Could not write JSON that was read or built here", e);
        }
    }

    private static boolean isExact(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() && node.longValue() >= -LARGEST_EXACT && node.longValue() <= LARGEST_EXACT;
        }
        for (var child : node) {
            if (!isExact(child)) {
                return false;
            }
        }
        return true;
    }
}
