package org.lethe.station.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The system properties that the station reads of a phone. All are the maker's or a switch that is on or off; the others stay on the
 * phone, for they hold what its owner calls it, the operator's name, networks and times of use.
 */
public final class KnownProperties {
    /** What the model is called in shops: each maker has a name of its own for it, as recorded phones show. */
    public static final List<String> MARKET_NAMES = List.of(
            "ro.product.marketname",
            "ro.product.odm.marketname",
            "ro.product.vendor.marketname",
            "ro.config.marketing_name",
            "ro.vivo.market.name",
            "ro.vendor.oplus.market.name",
            "ro.oppo.market.name",
            "ro.config.lgsi.market_name");

    private static final List<String> OTHERS = List.of(
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
            "ro.lethe.simulated",
            // whose system it is, and whether its word can be trusted
            "ro.build.type",
            "ro.build.tags",
            "ro.debuggable",
            "hw_sc.anco.enable",
            "ro.kernel.qemu",
            "ro.boot.qemu",
            // states and switches
            "vold.decrypt",
            "persist.sys.test_harness",
            "persist.security.adbinput",
            "persist.security.adbinstall");

    /** Every name, so that what is not here is neither sent nor kept. */
    public static final List<String> NAMES =
            Stream.of(OTHERS, MARKET_NAMES).flatMap(List::stream).toList();

    private KnownProperties() {}

    /** Prints them as {@code getprop} does; each is one line, so what a value of several lines leaves is dropped with it. */
    static String command() {
        return "getprop | grep -E '^\\[(" + String.join("|", NAMES).replace(".", "\\.") + ")\\]: \\['";
    }
}
