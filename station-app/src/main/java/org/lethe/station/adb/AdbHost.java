package org.lethe.station.adb;

import java.util.Arrays;
import java.util.Set;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;

/** What the adb server answers itself, without asking a phone. Every call is a connection of its own. */
public final class AdbHost {
    private final AdbServer server;

    AdbHost(AdbServer server) {
        this.server = server;
    }

    /** The version of the server's protocol; servers and clients of different versions end each other. */
    public int version(Deadline deadline) throws AdbException {
        var text = ask("host:version", deadline);
        try {
            return Integer.parseInt(text, 16);
        } catch (NumberFormatException noNumber) {
            throw new AdbProtocolException("The adb server states '" + text + "' as its version");
        }
    }

    /** What the server can do, for example {@code shell_v2}. */
    public Set<String> features(Deadline deadline) throws AdbException {
        return featureSet(ask("host:host-features", deadline));
    }

    /** Everything that is plugged in at this moment, in whatever state. */
    public Parsed<DeviceListing> devices(Deadline deadline) throws AdbException {
        return DeviceListParser.parse(ask("host:devices-l", deadline));
    }

    /**
     * Follows the list until the tracker is closed, also through the end and return of the server.
     *
     * @param listener called on the tracker's own thread
     */
    public DeviceTracker track(DeviceTracker.Listener listener) {
        return DeviceTracker.start(server, listener);
    }

    /** Adds a phone on the network; {@code address} is {@code host:port}. */
    public ConnectAnswer connect(String address, Deadline deadline) throws AdbException {
        var text = ask("host:connect:" + address, deadline);
        // AOSP transport_local.cpp and transport.cpp word it so
        return new ConnectAnswer(text.startsWith("connected to") || text.startsWith("already connected to"), text);
    }

    /** Removes a phone on the network from the list. */
    public ConnectAnswer disconnect(String address, Deadline deadline) throws AdbException {
        try {
            return new ConnectAnswer(true, ask("host:disconnect:" + address, deadline));
        } catch (AdbRefusedException notListed) {
            return new ConnectAnswer(false, notListed.reason());
        }
    }

    /**
     * Waits until a phone is in a state. That it is the phone one thinks of is not said: prove it again.
     *
     * @throws AdbTimeoutException when it is not by the deadline
     */
    public void waitFor(DeviceSelector selector, WaitState state, Deadline deadline) throws AdbException {
        try (var socket = server.connect(deadline)) {
            socket.request(selector.waitService(state), deadline);
            socket.readStatus(deadline); // the first OKAY: understood; this one: it is so
        }
    }

    /** One plug-in of one phone; nothing is asked yet, so it may be gone already. */
    public AdbDevice device(TransportId id) {
        return new AdbDevice(server, id);
    }

    String ask(String service, Deadline deadline) throws AdbException {
        try (var socket = server.connect(deadline)) {
            socket.request(service, deadline);
            return socket.readText(deadline);
        }
    }

    static Set<String> featureSet(String text) {
        return text.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(text.strip().split(",")));
    }
}
