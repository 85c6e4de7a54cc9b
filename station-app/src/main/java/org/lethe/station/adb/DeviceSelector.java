package org.lethe.station.adb;

import org.lethe.station.model.TransportId;

/**
 * Which phone a wait is for. Only waits are addressed this loosely; whatever acts on a phone goes through
 * {@link AdbHost#device(TransportId)}.
 */
public final class DeviceSelector {
    private final String prefix;
    private final String transportType;

    private DeviceSelector(String prefix, String transportType) {
        this.prefix = prefix;
        this.transportType = transportType;
    }

    /** Whichever comes first. */
    public static DeviceSelector any() {
        return new DeviceSelector("host:", "any");
    }

    /** Whichever comes first on a cable. */
    public static DeviceSelector usb() {
        return new DeviceSelector("host:", "usb");
    }

    /** A phone that the server lists under this text. */
    public static DeviceSelector serial(String serial) {
        return new DeviceSelector("host-serial:" + serial + ":", "any");
    }

    /** One plug-in. */
    public static DeviceSelector transport(TransportId id) {
        return new DeviceSelector("host-transport-id:" + id + ":", "any");
    }

    /** The service of AOSP SERVICES.TXT: {@code <host-prefix>:wait-for-<transport>-<state>}. */
    String waitService(WaitState state) {
        return prefix + "wait-for-" + transportType + "-" + state.word();
    }
}
