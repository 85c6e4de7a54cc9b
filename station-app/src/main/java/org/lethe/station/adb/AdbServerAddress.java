package org.lethe.station.adb;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/**
 * Where an adb server listens.
 *
 * @param host name or number of a computer
 * @param port TCP port, 1 to 65535; adb's own is {@link #STANDARD_PORT}
 */
public record AdbServerAddress(String host, int port) {
    /** The port of every adb server that was not told another (AOSP adb.h, DEFAULT_ADB_PORT). */
    public static final int STANDARD_PORT = 5037;

    public AdbServerAddress {
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("Not the address of an adb server: " + host + ":" + port);
        }
    }

    /** A server on this computer. */
    public static AdbServerAddress local(int port) {
        return new AdbServerAddress("127.0.0.1", port);
    }

    /**
     * Reads {@code host:port}, {@code [::1]:port} or a port alone.
     *
     * @throws IllegalArgumentException with a sentence for the operator when the text is something else
     */
    public static AdbServerAddress parse(String text) {
        var colon = text.lastIndexOf(':');
        var host = colon < 0 ? "127.0.0.1" : text.substring(0, colon).replaceAll("^\\[|]$", "");
        try {
            return new AdbServerAddress(
                    host, Integer.parseInt(text.substring(colon + 1).strip()));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "Write an adb server as host:port, for example 127.0.0.1:5037, not " + text, noNumber);
        }
    }

    /** Whether the server runs, or would run, on this computer. A name that cannot be resolved is not local. */
    public boolean isLocal() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
