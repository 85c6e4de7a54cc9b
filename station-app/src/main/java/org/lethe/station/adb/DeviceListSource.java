package org.lethe.station.adb;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.runtime.Deadline;
import org.lethe.station.runtime.StationClock;

/**
 * Lists of phones as they change, from whichever service the server has: {@code track-devices-l}; else
 * {@code track-devices}, whose frames say that something changed, and {@code devices-l} for what; else {@code devices-l}
 * every second. While a phone is on its way to being connected, {@code devices-l} is asked beside the tracking.
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

    private static final Set<ConnectionState> UNSETTLED =
            Set.of(ConnectionState.OFFLINE, ConnectionState.CONNECTING, ConnectionState.AUTHORIZING);

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
            track("host:track-devices-l", DeviceListParser::parse, to);
        } catch (AdbRefusedException unknownService) {
            followShort(to);
        }
    }

    private void followShort(Consumer<Parsed<DeviceListing>> to) throws AdbException {
        try {
            track("host:track-devices", frame -> list(), to);
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

    private void track(String service, FrameReader reader, Consumer<Parsed<DeviceListing>> to) throws AdbException {
        try (var socket = server.connect(within(ANSWER))) {
            socket.request(service, within(ANSWER));
            while (true) {
                var list = reader.read(lastOfBurst(socket));
                to.accept(list);
                askWhileUnsettled(socket, list, to);
            }
        }
    }

    /**
     * A server does not tell of every change: one of version 29 lists a phone as offline when it is plugged in, and is silent when
     * the phone then asks its owner about this computer. So it is asked, until the phone is what it stays, or a change is told.
     */
    private void askWhileUnsettled(AdbSocket socket, Parsed<DeviceListing> told, Consumer<Parsed<DeviceListing>> to)
            throws AdbException {
        var known = told;
        while (isUnsettled(known) && !socket.dataWithin(POLLING)) {
            var now = list();
            if (!now.entries().equals(known.entries())) {
                to.accept(now);
            }
            known = now;
        }
    }

    private static boolean isUnsettled(Parsed<DeviceListing> list) {
        return list.entries().stream().anyMatch(phone -> UNSETTLED.contains(phone.state()));
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
        Parsed<DeviceListing> read(String frame) throws AdbException;
    }
}
