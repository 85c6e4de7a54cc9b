package org.lethe.station.pos;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.lethe.station.i18n.Language;
import org.lethe.station.pos.Doorkeeper.Caller;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Between Jetty and the API: who may ask, how much may be sent, and the answer's headers. */
final class PosHandler extends Handler.Abstract {
    /** The longest token with a long address around it has two thousand characters. */
    static final int LARGEST_BODY = 16 * 1024;

    private static final String PREFIX = "/v1/";
    private static final String PHONES = "phones=";
    private static final Logger LOG = LoggerFactory.getLogger(PosHandler.class);

    private final Doorkeeper door;
    private final PosApi api;
    private final StationClock clock;
    private final Duration wholeBody;

    /** @param wholeBody how long a body may take; whoever needs longer holds a thread for nothing */
    PosHandler(Doorkeeper door, PosApi api, StationClock clock, Duration wholeBody) {
        this.door = door;
        this.api = api;
        this.clock = clock;
        this.wholeBody = wholeBody;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        write(response, callback, answer(request));
        return true;
    }

    private Answer answer(Request request) {
        try {
            var refusal = door.refusal(caller(request));
            return refusal.isPresent() ? refusal.get() : answered(request);
        } catch (IOException gone) {
            LOG.info("Could not read a request: {}", gone.toString());
            return Answer.problem(Problem.TOO_SLOW, "Send the whole request at once");
        } catch (RuntimeException fault) {
            LOG.error("Could not answer a {}: {}", request.getMethod(), fault.toString(), fault);
            return Answer.problem(Problem.STATION_FAULT, "The station's log says why; ask again, or look there");
        }
    }

    private static Caller caller(Request request) {
        return new Caller(
                Request.getRemoteAddr(request),
                header(request, HttpHeader.HOST).orElse(""),
                header(request, HttpHeader.ORIGIN),
                header(request, HttpHeader.AUTHORIZATION));
    }

    private Answer answered(Request request) throws IOException {
        var path = request.getHttpURI().getPath();
        var body = body(request);
        if (body.length > LARGEST_BODY) {
            return Answer.problem(Problem.TOO_LARGE, "No request needs more than " + LARGEST_BODY + " bytes");
        }
        return path.startsWith(PREFIX)
                ? api.answer(call(request, parts(path), new String(body, StandardCharsets.UTF_8)))
                : Answer.problem(Problem.NOT_FOUND, "Everything is below /v1/; see /v1/openapi.json");
    }

    private static Call call(Request request, List<String> parts, String body) {
        return new Call(
                request.getMethod(),
                parts,
                phones(request.getHttpURI().getQuery()),
                header(request, HttpHeader.CONTENT_TYPE),
                body,
                language(header(request, HttpHeader.ACCEPT_LANGUAGE)));
    }

    /** Digits need no decoding, and of what else somebody may write into a query nothing is looked at. */
    private static Optional<String> phones(@Nullable String query) {
        return Stream.ofNullable(query)
                .flatMap(text -> Arrays.stream(text.split("&", -1)))
                .filter(pair -> pair.startsWith(PHONES))
                .map(pair -> pair.substring(PHONES.length()))
                .findFirst();
    }

    /** A part may hold an encoded slash, so the path is cut before it is decoded. */
    private static List<String> parts(String path) {
        return Arrays.stream(path.substring(PREFIX.length()).split("/", -1))
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }

    private static Language language(Optional<String> accepted) {
        return accepted.filter(header -> header.strip().toLowerCase(Locale.ROOT).startsWith("zh"))
                .map(chinese -> Language.ZH_CN)
                .orElse(Language.EN);
    }

    /** The body, or one byte more than is allowed of one that is larger. */
    private byte[] body(Request request) throws IOException {
        var deadline = Deadline.after(clock, wholeBody);
        var body = new byte[LARGEST_BODY + 1];
        int length = 0;
        try (var stream = Content.Source.asInputStream(request)) {
            int read = stream.read(body);
            while (read > 0) {
                length += read;
                if (deadline.expired()) {
                    throw new IOException("the body came too slowly");
                }
                read = stream.read(body, length, body.length - length);
            }
        }
        return Arrays.copyOf(body, length);
    }

    private static Optional<String> header(Request request, HttpHeader header) {
        return Optional.ofNullable(request.getHeaders().get(header));
    }

    static void write(Response response, Callback callback, Answer answer) {
        response.setStatus(answer.status());
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(headers::put);
        response.write(true, ByteBuffer.wrap(answer.body().getBytes(StandardCharsets.UTF_8)), callback);
    }
}
