package org.lethe.station.adb;

import java.time.Duration;
import java.util.function.Consumer;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;

/**
 * Lists of phones as they change, from whichever service the server has: {@code track-devices-l}; else
 * {@code track-devices}, whose frames say that something changed, and {@code devices-l} for what; else {@code devices-l}
 * every second.
 */
final class DeviceListSource {
    /** Changes closer together than this become one list: a hub that loses power drops all its phones within 250 ms. */
    private static final Duration QUIET = Duration.ofMillis(40);
    /** Though a phone with a loose contact never ends changing, the list is told this often. */
    private static final Duration LONGEST_BURST = Duration.ofMillis(250);
    /** After so long without a change the server is asked for a sign of life. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration POLLING = Duration.ofSeconds(1);

    private final AdbServer server;
    private final StationClock clock;
    private final Duration silence;

    DeviceListSource(AdbServer server) {
        this(server, SILENCE);
    }

    DeviceListSource(AdbServer server, Duration silence) {
        this.server = server;
        this.clock = server.clock();
        this.silence = silence;
    }

    /** Hands lists on until the server is lost; never returns normally. */
    void follow(Consumer<Parsed<DeviceListing>> to) throws AdbException {
        try {
            track("host:track-devices-l", frame -> to.accept(DeviceListParser.parse(frame)));
        } catch (AdbRefusedException unknownService) {
            followShort(to);
        }
    }

    private void followShort(Consumer<Parsed<DeviceListing>> to) throws AdbException {
        try {
            track("host:track-devices", frame -> to.accept(list()));
        } catch (AdbRefusedException unknownService) {
            poll(to);
        }
    }

    private void poll(Consumer<Parsed<DeviceListing>> to) throws AdbException {
        while (true) {
            to.accept(list());
            try {
                clock.pause(POLLING);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                throw new AdbCancelledException("Interrupted while watching the list of phones", end);
            }
        }
    }

    private Parsed<DeviceListing> list() throws AdbException {
        return server.host().devices(within(ANSWER));
    }

    private void track(String service, FrameReader to) throws AdbException {
        try (var socket = server.connect(within(ANSWER))) {
            socket.request(service, within(ANSWER));
            while (true) {
                to.accept(lastOfBurst(socket));
            }
        }
    }

    private String lastOfBurst(AdbSocket socket) throws AdbException {
        awaitChange(socket);
        var frame = socket.readText(within(ANSWER));
        var end = within(LONGEST_BURST);
        while (!end.expired() && socket.dataWithin(QUIET)) {
            frame = socket.readText(within(ANSWER));
        }
        return frame;
    }

    /** Nothing may happen for hours, but a server that hangs must not look like a bench where nothing happens. */
    private void awaitChange(AdbSocket socket) throws AdbException {
        while (!socket.dataWithin(silence)) {
            int unused = server.host().version(within(ANSWER));
        }
    }

    private Deadline within(Duration duration) {
        return Deadline.after(clock, duration);
    }

    private interface FrameReader {
        void accept(String frame) throws AdbException;
    }
}
