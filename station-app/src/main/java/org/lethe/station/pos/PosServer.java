package org.lethe.station.pos;

import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.lethe.station.runtime.StationClock;

/** The open port. Every limit is set here: a caller can waste neither memory nor threads nor time of the station. */
public final class PosServer implements AutoCloseable {
    /** An API key, a sale's reference and an address fit several times. */
    private static final int LARGEST_HEAD = 8 * 1024;

    /** A counter has a handful of tills; whoever keeps more connections open than this waits. */
    static final int MOST_CONNECTIONS = 64;

    private static final int MOST_THREADS = 16;
    private static final Duration RATE_WINDOW = Duration.ofMinutes(1);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;
    private final PosPlace place;

    private PosServer(Server server, ServerConnector connector, PosPlace place) {
        this.server = server;
        this.connector = connector;
        this.place = place;
    }

    /**
     * Listens from now on.
     *
     * @throws PosException when that is not possible; says what to do
     */
    public static PosServer start(PosPlace place, PosApi api, StationClock clock) {
        return start(place, api, clock, PosLimits.usual());
    }

    static PosServer start(PosPlace place, PosApi api, StationClock clock, PosLimits limits) {
        var pool = new QueuedThreadPool(MOST_THREADS);
        pool.setName("pos");
        pool.setDaemon(true);
        var server = new Server(pool);
        var connector = connector(server, place, limits);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setErrorHandler(new Problems());
        var limit = new RateLimit(limits.requestsPerMinute(), RATE_WINDOW, clock);
        server.setHandler(new PosHandler(new Doorkeeper(place, limit), api, clock, limits.wholeBody()));
        server.setStopTimeout(STOPPING.toMillis());
        return started(new PosServer(server, connector, place));
    }

    private static PosServer started(PosServer pos) {
        try {
            pos.server.start();
            return pos;
        } catch (Exception fault) { // Jetty declares no narrower one
            pos.close();
            throw new PosException(
                    "Could not listen on " + pos.place.address().getHostAddress() + " port " + pos.place.port() + " ("
                            + fault.getMessage() + "). Close the program that uses the port, check the key store, or"
                            + " change \"pos\" in the settings",
                    fault);
        }
    }

    private static ServerConnector connector(Server server, PosPlace place, PosLimits limits) {
        var http = http();
        var connector = place.tls()
                .map(tls -> {
                    http.addCustomizer(new SecureRequestCustomizer(false)); // tills call it by its number
                    var plain = new HttpConnectionFactory(http);
                    return new ServerConnector(
                            server, new SslConnectionFactory(certificates(tls), plain.getProtocol()), plain);
                })
                .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(http)));
        connector.setHost(place.address().getHostAddress());
        connector.setPort(place.port());
        connector.setIdleTimeout(limits.idle().toMillis());
        return connector;
    }

    private static HttpConfiguration http() {
        var http = new HttpConfiguration();
        http.setRequestHeaderSize(LARGEST_HEAD);
        http.setSendServerVersion(false);
        // a sale's reference may hold a slash; the path is cut before it is decoded
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "references with slashes",
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        return http;
    }

    private static SslContextFactory.Server certificates(PosPlace.Tls tls) {
        var factory = new SslContextFactory.Server();
        factory.setKeyStorePath(tls.keyStore().toString());
        factory.setKeyStoreType("PKCS12");
        factory.setKeyStorePassword(tls.password());
        return factory;
    }

    /** The address under which it can be reached, with the port that it got. */
    public String url() {
        var host = place.address().getHostAddress();
        return (place.tls().isPresent() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + connector.getLocalPort() + "/v1";
    }

    /** Listens no more; answers that are under way are finished first. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception fault) { // Jetty declares no narrower one
            throw new PosException("Could not stop listening: " + fault.getMessage(), fault);
        }
    }

    /** What Jetty itself refuses (a head too large, a path that is none) is answered like everything else. */
    private static final class Problems extends ErrorHandler {
        private static final Map<Integer, Problem> KNOWN = Map.of(
                408, Problem.TOO_SLOW,
                413, Problem.TOO_LARGE,
                414, Problem.URI_TOO_LONG,
                431, Problem.HEAD_TOO_LARGE,
                500, Problem.STATION_FAULT);

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            var problem = KNOWN.getOrDefault(response.getStatus(), Problem.BAD_REQUEST);
            PosHandler.write(
                    response,
                    callback,
                    Answer.problem(problem, "The request was not read; see /v1/openapi.json for what is answered"));
            return true;
        }
    }
}
