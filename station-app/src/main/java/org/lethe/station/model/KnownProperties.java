package org.lethe.station.model;

import java.util.List;

/**
 * The system properties that the station reads of a phone. All are the maker's and on the read-only system, but for the state of
 * trade-in mode, which is Android's own; the others stay on the phone, for they hold what its owner calls it, the operator's name, networks and times of use.
 */
public final class KnownProperties {
    /** Every name, so that what is not here is neither sent nor kept. */
    public static final List<String> NAMES = List.of(
            "ro.serialno",
            "ro.boot.serialno",
            "ro.product.manufacturer",
            "ro.product.brand",
            "ro.product.model",
            "ro.product.system.model",
            "ro.product.device",
            "ro.product.board",
            "ro.build.fingerprint",
            "ro.build.version.release",
            "ro.build.version.sdk",
            "ro.crypto.state",
            "ro.crypto.type",
            "ro.crypto.metadata.enabled",
            "ro.boot.verifiedbootstate",
            "ro.boot.flash.locked",
            "ro.boot.vbmeta.device_state",
            "persist.adb.tradeinmode",
            "ro.lethe.simulated");

    private KnownProperties() {}

    /** Prints them as {@code getprop} does; each is one line, so what a value of several lines leaves is dropped with it. */
    static String command() {
        return "getprop | grep -E '^\\[(" + String.join("|", NAMES).replace(".", "\\.") + ")\\]: \\['";
    }
}
