package org.lethe.station.certify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A headless Chromium with one page, driven by its DevTools protocol; nothing of it touches the user's own browser. */
final class Chromium implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 60;
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lastId = new AtomicInteger();

    private Chromium(Process process, String address) throws Exception {
        this.process = process;
        var http = HttpClient.newHttpClient();
        var pages = http.send(
                HttpRequest.newBuilder(URI.create("http://" + address + "/json/list"))
                        .build(),
                BodyHandlers.ofString());
        var page = CanonicalJson.MAPPER.readTree(pages.body()).get(0);
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(page.path("webSocketDebuggerUrl").asText()), new Receiver())
                .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        for (var domain : List.of("Page", "Network", "Runtime", "DOM")) {
            call(domain + ".enable", parameters());
        }
    }

    /**
     * Starts it, or skips the test when it is not installed.
     *
     * @param home for its profile
     * @param options beside those that every test needs
     */
    static Chromium start(Path home, String... options) throws Exception {
        var command = new ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + home.resolve("profile")));
        command.addAll(List.of(options));
        command.add("about:blank");
        var log = home.resolve("chromium.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("HOME", home.toString());
        var process = started(builder);
        return new Chromium(process, address(log));
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            Peer.skip("chromium is not installed: " + e.getMessage());
            throw new AssertionError(e);
        }
    }

    private static String address(Path log) {
        var listening = Awaitility.await("Chromium listens, see " + log)
                .atMost(DEADLINE_SECONDS, TimeUnit.SECONDS)
                .until(() -> LISTENING.matcher(Files.readString(log)), Matcher::find);
        return listening.group(1);
    }

    /** Opens an address anew, whatever was open before. */
    void open(String url) throws Exception {
        call("Page.navigate", parameters().put("url", "about:blank"));
        call("Page.navigate", parameters().put("url", url));
    }

    /** The value of an expression in the page; a promise is waited for. */
    @CanIgnoreReturnValue
    JsonNode evaluate(String expression) throws Exception {
        var answer = call(
                "Runtime.evaluate",
                parameters()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true)
                        .put("userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Chooses a file as a person does. */
    void choose(String selector, Path file) throws Exception {
        var root = call("DOM.getDocument", parameters())
                .path("root")
                .path("nodeId")
                .asInt();
        var node = call("DOM.querySelector", parameters().put("nodeId", root).put("selector", selector));
        var parameters = parameters().put("nodeId", node.path("nodeId").asInt());
        parameters.putArray("files").add(file.toAbsolutePath().toString());
        call("DOM.setFileInputFiles", parameters);
    }

    /** The languages that pages are told from now on. */
    void speak(String languages) throws Exception {
        call(
                "Emulation.setUserAgentOverride",
                parameters().put("userAgent", "test").put("acceptLanguage", languages));
    }

    /** Whatever the page asked for so far, itself included. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @CanIgnoreReturnValue
    private JsonNode call(String method, ObjectNode parameters) throws Exception {
        var id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(id, answer);
        var message = parameters().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        var content = answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        if (content.has("error")) {
            throw new AssertionError(method + ": " + content.path("error"));
        }
        return content.path("result");
    }

    private static ObjectNode parameters() {
        return CanonicalJson.MAPPER.createObjectNode();
    }

    @Override
    public void close() throws Exception {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                receive(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void receive(String message) {
            try {
                var content = CanonicalJson.MAPPER.readTree(message);
                if (content.has("id")) {
                    answers.remove(content.path("id").asInt()).complete(content);
                } else if (content.path("method").asText().equals("Network.requestWillBeSent")) {
                    requests.add(content.at("/params/request/url").asText());
                }
            } catch (IOException e) {
                throw new AssertionError("Chromium sent no JSON: " + message, e);
            }
        }
    }
}
