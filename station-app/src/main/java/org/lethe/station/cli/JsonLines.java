package org.lethe.station.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes objects as single lines of JSON, their members in the order in which they were put; an empty Optional is null. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());

    private JsonLines() {}

    /** A new object of a kind; the first member of every line is {@code type}. */
    static Map<String, Object> object(String type) {
        var members = members();
        members.put("type", type);
        return members;
    }

    /** The members of an object inside another one. */
    static Map<String, Object> members() {
        return new LinkedHashMap<>();
    }

    /** Text that is JSON, to be put into an object. */
    static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("What was stored as JSON is none; the ledger is damaged", damaged);
        }
    }

    /** JSON on one line. */
    static String compact(String json) {
        return parsed(json).toString();
    }

    /** The object as one line, without the line's end. */
    static String text(Map<String, Object> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Could not write JSON of strings, numbers and lists", impossible);
        }
    }
}
