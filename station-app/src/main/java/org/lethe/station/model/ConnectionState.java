package org.lethe.station.model;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the adb server says of a phone's connection, in adb's own words (source: AOSP packages/modules/adb, adb.cpp,
 * {@code to_string(ConnectionState)}). The raw text is kept beside it wherever a state is shown, because makers and
 * versions of adb add words of their own.
 */
public enum ConnectionState {
    /** Android runs and adb may be used. */
    DEVICE("device"),
    /** The phone has not yet been told to trust this computer's key. */
    UNAUTHORIZED("unauthorized"),
    /** The key exchange is under way; becomes {@link #DEVICE} or {@link #UNAUTHORIZED} by itself. */
    AUTHORIZING("authorizing"),
    /** The adb server opens the connection; passes by itself. */
    CONNECTING("connecting"),
    /** Listed, but the phone does not answer the adb server. */
    OFFLINE("offline"),
    /** The recovery system runs with an adb daemon of its own (only debug builds and unlocked phones have that). */
    RECOVERY("recovery"),
    /** Recovery waits for an update package; also the way into {@link #RESCUE}. */
    SIDELOAD("sideload"),
    /** Recovery's rescue mode: knows {@code rescue wipe userdata}. */
    RESCUE("rescue"),
    /** The bootloader. */
    BOOTLOADER("bootloader"),
    /** The computer may not open the USB device: udev rules or another program. */
    NO_PERMISSIONS("no permissions"),
    /** A word that this program does not know; the raw text says which. */
    UNKNOWN("unknown");

    private static final Map<String, ConnectionState> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(state -> state.word, state -> state));

    private final String word;

    ConnectionState(String word) {
        this.word = word;
    }

    /**
     * Reads adb's word. {@code no permissions} comes as a whole sentence ({@code no permissions (missing udev rules? …);
     * see […]}) that differs between versions, so only its beginning counts.
     */
    public static ConnectionState ofAdb(String text) {
        var trimmed = text.strip();
        return trimmed.startsWith("no permissions") ? NO_PERMISSIONS : BY_WORD.getOrDefault(trimmed, UNKNOWN);
    }

    /** adb's word for this state. */
    public String word() {
        return word;
    }
}
