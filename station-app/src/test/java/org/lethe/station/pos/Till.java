package org.lethe.station.pos;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A sales system that holds every answer against the description, in {@code docs/api}. */
final class Till {
    static final Path DESCRIPTION = Path.of("..", "docs", "api", "pos-1.json");
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final OpenApiInteractionValidator CONTRACT =
            OpenApiInteractionValidator.createForInlineApiSpecification(description())
                    .withBasePathOverride("/v1")
                    .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client;
    private final String url;
    private final Map<String, String> headers;

    Till(String url, HttpClient client, Map<String, String> headers) {
        this.url = url;
        this.client = client;
        this.headers = headers;
    }

    static String description() {
        try {
            return Files.readString(DESCRIPTION);
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A request that keeps to the description, and so must its answer. */
    JsonNode good(String method, String path, String body) {
        var request = body.isEmpty()
                ? simple(method, path).build()
                : simple(method, path)
                        .withBody(body)
                        .withContentType("application/json")
                        .build();
        var answer = send(method, path, body, "application/json");
        var report = CONTRACT.validate(request, simple(answer));
        assertThat(report.getMessages())
                .as("%s %s: %s", method, path, answer.body())
                .isEmpty();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    /** A request that is refused as the description says. */
    JsonNode bad(String method, String path, String body, int status, String type) {
        var answer = send(method, path, body, "application/json");
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(status);
        assertProblem(answer, type);
        var report = CONTRACT.validateResponse(
                path.replaceFirst("\\?.*", ""), Request.Method.valueOf(method), simple(answer));
        assertThat(report.getMessages())
                .as("%s %s: %s", method, path, answer.body())
                .isEmpty();
        return json(answer);
    }

    static void assertProblem(HttpResponse<String> answer, String type) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).path("type").asText()).isEqualTo("urn:lethe:pos:" + type);
        assertThat(json(answer).path("status").asInt()).isEqualTo(answer.statusCode());
    }

    HttpResponse<String> send(String method, String path, String body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create(url + path.substring("/v1".length())))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!body.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new AssertionError(method + " " + path, fault);
        }
    }

    private static SimpleRequest.Builder simple(String method, String path) {
        var question = path.indexOf('?');
        var request = new SimpleRequest.Builder(method, question < 0 ? path : path.substring(0, question));
        if (question >= 0) {
            var pair = path.substring(question + 1).split("=");
            request.withQueryParam(pair[0], pair[1]);
        }
        return request;
    }

    private static SimpleResponse simple(HttpResponse<String> answer) {
        return SimpleResponse.Builder.status(answer.statusCode())
                .withContentType(answer.headers().firstValue("Content-Type").orElse(""))
                .withBody(answer.body())
                .build();
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException fault) {
            throw new AssertionError(answer.body(), fault);
        }
    }
}
