package org.lethe.station.pos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to the caller.
 *
 * @param status of HTTP
 * @param contentType of the body
 * @param body JSON
 * @param headers more headers
 */
record Answer(int status, String contentType, String body, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jdk8Module());
    private static final int OK = 200;

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer ok(Map<String, ?> members) {
        return okJson(text(members));
    }

    static Answer okJson(String json) {
        return new Answer(OK, "application/json", json, Map.of());
    }

    /**
     * A problem as RFC 9457 has it.
     *
     * @param problem what is wrong
     * @param detail and what to do next, in English
     */
    static Answer problem(Problem problem, String detail) {
        return problem(problem, detail, Map.of());
    }

    /** @param more members for programs */
    static Answer problem(Problem problem, String detail, Map<String, ?> more) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", problem.type());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", detail);
        members.putAll(more);
        return new Answer(problem.status(), "application/problem+json", text(members), Map.of());
    }

    Answer with(String header, String value) {
        return new Answer(status, contentType, body, Map.of(header, value));
    }

    private static String text(Map<String, ?> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Could not write JSON of strings, numbers and lists", impossible);
        }
    }
}
