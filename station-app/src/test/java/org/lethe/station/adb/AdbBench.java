package org.lethe.station.adb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.runtime.StationThreads;
import org.lethe.station.runtime.Ticker;

/** What the tests of this package need of the station: a client, its threads, deadlines. */
final class AdbBench implements AutoCloseable {
    final StationThreads threads = new StationThreads((thread, cause) -> {
        throw new AssertionError(thread.getName() + " died", cause);
    });
    final AdbServer server;

    AdbBench(AdbServerAddress address, Path binary, Map<String, String> environment) {
        server = new AdbServer(address, binary, environment, StationClock.system(), threads);
    }

    /** Against a server that the test plays itself; none can be started. */
    static AdbBench against(ScriptedAdbServer scripted) {
        return new AdbBench(scripted.address(), Path.of("/nonexistent/adb"), Map.of());
    }

    AdbHost host() {
        return server.host();
    }

    AdbDevice device(int transport) {
        return host().device(new TransportId(transport));
    }

    /** Long enough that it never decides a test. */
    static Deadline soon() {
        return Deadline.after(Ticker.system(), Duration.ofSeconds(20));
    }

    /** Short enough to be waited for. */
    static Deadline atOnce() {
        return Deadline.after(Ticker.system(), Duration.ofMillis(150));
    }

    @Override
    public void close() throws InterruptedException {
        var left = threads.close(soon());
        if (!left.isEmpty()) {
            throw new AssertionError("Threads did not end: " + left);
        }
    }
}
