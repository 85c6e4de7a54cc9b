package org.lethe.station.adb;

import java.time.Duration;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;

/**
 * Follows who is plugged in, on a thread of its own. It reports whole lists, never differences, and survives everything
 * that happens to the server: when the server ends (somebody ran {@code adb kill-server}), it says so, starts a new one
 * where it may, says that too, and goes on. Ends with {@link #close()}.
 */
public final class DeviceTracker implements AutoCloseable {
    /** One server start; measured at well under a second, but a busy counter PC is slow. */
    private static final Duration START = Duration.ofSeconds(20);
    /** Between two tries to get a server back. */
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final AdbServer server;
    private final StationClock clock;
    private final Listener listener;
    private final DeviceListSource source;
    private volatile boolean closed;
    private volatile Runnable interrupt = () -> {};

    private DeviceTracker(AdbServer server, Listener listener) {
        this.server = server;
        this.clock = server.clock();
        this.listener = listener;
        this.source = new DeviceListSource(server);
    }

    static DeviceTracker start(AdbServer server, Listener listener) {
        var tracker = new DeviceTracker(server, listener);
        var thread = server.threads().start("adb-tracker", tracker::run);
        tracker.interrupt = thread::interrupt;
        return tracker;
    }

    /** Ends the tracking; nothing is reported after the call that is under way. */
    @Override
    public void close() {
        closed = true;
        interrupt.run();
    }

    private void run() {
        while (!ended()) {
            try {
                source.follow(this::report);
            } catch (AdbException cause) {
                lost(cause);
                bringBack();
            }
        }
    }

    private void report(Parsed<DeviceListing> list) {
        if (!ended()) {
            listener.devices(list);
        }
    }

    private void lost(AdbException cause) {
        if (!ended()) {
            listener.serverLost(cause);
        }
    }

    private void bringBack() {
        while (!ended()) {
            try {
                listener.serverBack(server.ensureRunning(Deadline.after(clock, START)));
                return;
            } catch (AdbException still) {
                lost(still);
                pause();
            }
        }
    }

    private void pause() {
        try {
            clock.pause(BETWEEN_TRIES);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt(); // ended() sees it
        }
    }

    private boolean ended() {
        return closed || Thread.currentThread().isInterrupted();
    }

    /**
     * Learns what the tracker sees, one call at a time. It should be quick, and it must not throw: an exception ends the
     * tracker, and with it the station's sight.
     */
    public interface Listener {
        /** Everything that is plugged in now. Changes in quick succession come as one list, the last. */
        void devices(Parsed<DeviceListing> list);

        /**
         * The server is gone; no earlier list holds any more. Called again for each failed try to get one back, with the
         * reason.
         */
        void serverLost(AdbException cause);

        /** A server answers again, perhaps another one: every phone gets a new transport id. A list follows. */
        void serverBack(int version);
    }
}
