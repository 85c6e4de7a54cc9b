package org.lethe.station.pos;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The JSON object that a caller sent. A member that nobody asked for is refused with the whole: it may be a misspelt one, and
 * what it meant would silently not happen.
 *
 * @param object the object
 */
record RequestBody(JsonNode object) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads the body of a call.
     *
     * @param known the members that it may have
     * @throws MalformedException when it is anything else
     */
    static RequestBody of(Call call, List<String> known) throws MalformedException {
        var isJson = call.contentType()
                .map(type -> type.toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*", ""))
                .filter("application/json"::equals)
                .isPresent();
        if (!isJson) {
            throw new MalformedException(Problem.NOT_JSON, "Send the header \"Content-Type: application/json\"");
        }
        return new RequestBody(checked(parsed(call.body()), "The body", known));
    }

    private static JsonNode parsed(String body) throws MalformedException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException fault) {
            throw new MalformedException(Problem.BAD_REQUEST, "The body is not JSON: " + fault.getOriginalMessage());
        }
    }

    private static JsonNode checked(JsonNode node, String what, List<String> known) throws MalformedException {
        Iterable<String> names = node::fieldNames;
        var onlyKnown = StreamSupport.stream(names.spliterator(), false).allMatch(known::contains);
        if (!node.isObject() || !onlyKnown) {
            throw new MalformedException(Problem.BAD_REQUEST, what + " must be an object with the members " + known);
        }
        return node;
    }

    /** A member that must be there, a text that is not blank. */
    String text(String name) throws MalformedException {
        var value = object.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new MalformedException(Problem.BAD_REQUEST, "\"" + name + "\" must be a text that is not blank");
        }
        return value.textValue();
    }

    /** A member that may be there, an object. */
    Optional<RequestBody> object(String name, List<String> known) throws MalformedException {
        return object.has(name)
                ? Optional.of(new RequestBody(checked(object.path(name), "\"" + name + "\"", known)))
                : Optional.empty();
    }

    /** The request is not in the form that the description asks for; nothing was done. */
    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Problem problem;

        MalformedException(Problem problem, String message) {
            super(message);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
