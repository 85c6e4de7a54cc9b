package org.lethe.station.adb;

/** Where {@link AdbDevice#reboot} sends a phone, in adbd's words (AOSP daemon/services.cpp, reboot_device). */
public enum RebootTarget {
    /** Android again. */
    SYSTEM(""),
    /** Recovery, waiting for a package over adb, and Android again when that ends. */
    SIDELOAD_AUTO_REBOOT("sideload-auto-reboot"),
    /** Recovery's rescue mode (Android 10 and later), reached from sideload or recovery. */
    RESCUE("rescue");

    private final String word;

    RebootTarget(String word) {
        this.word = word;
    }

    /** The service that brings a phone there. */
    String service() {
        return "reboot:" + word;
    }
}
