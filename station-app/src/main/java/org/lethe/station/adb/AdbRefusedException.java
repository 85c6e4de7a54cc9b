package org.lethe.station.adb;

import java.util.List;

/**
 * The adb server, or the phone through it, answered FAIL to a request. What was asked for did not run. The connection is
 * closed; other connections are not touched. The caller may ask again if {@link #passesByItself()}, otherwise it must
 * treat the service or the phone as not available; {@link #phoneIsGone()} tells the latter.
 */
public final class AdbRefusedException extends AdbException {
    private static final long serialVersionUID = 1L;

    // the server's words: AOSP transport.cpp, acquire_one_transport()
    private static final List<String> TRANSIENT = List.of("device still authorizing", "device still connecting");
    private static final List<String> GONE =
            List.of("no device with transport id", "device offline", "no devices", "not found");

    private final String reason;

    AdbRefusedException(String service, String reason) {
        super("The adb server refused '" + service + "': " + reason, null);
        this.reason = reason;
    }

    /**
     * The text after FAIL, as it came. {@code closed} means that the phone itself knows no such service or does not allow
     * it.
     */
    public String reason() {
        return reason;
    }

    /** Whether the phone itself closed what was asked for. */
    public boolean serviceIsClosed() {
        return reason.equals("closed");
    }

    /** Whether the phone is in the middle of its handshake and the same request may succeed a moment later. */
    public boolean passesByItself() {
        return TRANSIENT.stream().anyMatch(reason::contains);
    }

    /** Whether the server no longer has this phone, or has lost touch with it. */
    public boolean phoneIsGone() {
        return GONE.stream().anyMatch(reason::contains);
    }
}
