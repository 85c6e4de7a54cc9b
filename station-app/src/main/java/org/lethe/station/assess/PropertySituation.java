package org.lethe.station.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.model.Fact;
import org.lethe.station.model.KnownProperties;
import org.lethe.station.model.MakerGate;
import org.lethe.station.model.SystemKind;
import org.lethe.station.model.TamperSign;

/** What a phone's properties say of the situation it is in. Each method is total: what is missing is not claimed. */
final class PropertySituation {
    /** The build of a maker signs with keys of its own. */
    private static final String PRIVATE_KEYS = "release-keys";

    private static final Map<MakerGate, String> SWITCHES = Map.of(
            MakerGate.XIAOMI_SECURITY_SETTINGS, "persist.security.adbinput",
            MakerGate.XIAOMI_INSTALL, "persist.security.adbinstall");

    private PropertySituation() {}

    /** What the model is called in shops. */
    static Optional<String> marketName(DeviceProperties properties) {
        return KnownProperties.MARKET_NAMES.stream()
                .flatMap(name -> properties.get(name).stream())
                .findFirst();
    }

    /**
     * A system that gives itself away as another than a phone's Android; empty when none of these properties does. HarmonyOS NEXT
     * names the container for Android's programs {@code anco}, and such a container calls itself Android 12.
     */
    static Optional<SystemKind> otherSystem(DeviceProperties properties) {
        if (isOn(properties, "hw_sc.anco.enable")) {
            return Optional.of(SystemKind.HARMONY_NEXT);
        }
        boolean emulated = isOn(properties, "ro.kernel.qemu") || isOn(properties, "ro.boot.qemu");
        return emulated && !PropertyFacts.simulated(properties) ? Optional.of(SystemKind.EMULATOR) : Optional.empty();
    }

    /** Signs that a system is not the maker's, or not the phone's own. */
    static List<TamperSign> tamperSigns(DeviceProperties properties) {
        var signs = new ArrayList<TamperSign>();
        if (isOn(properties, "ro.debuggable")) {
            signs.add(TamperSign.DEBUGGABLE);
        }
        if (properties
                .get("ro.build.tags")
                .filter(tags -> !tags.contains(PRIVATE_KEYS))
                .isPresent()) {
            signs.add(TamperSign.PUBLIC_KEYS);
        }
        if (properties.get("ro.build.type").filter(type -> !type.equals("user")).isPresent()) {
            signs.add(TamperSign.NOT_A_USER_BUILD);
        }
        if (disagree(properties, "ro.serialno", "ro.boot.serialno")) {
            signs.add(TamperSign.IDENTITY_CONFLICT);
        }
        return signs;
    }

    private static boolean disagree(DeviceProperties properties, String one, String other) {
        var said = properties.get(one);
        return said.isPresent()
                && properties
                        .get(other)
                        .filter(text -> !text.equals(said.get()))
                        .isPresent();
    }

    /** init starts only what asks for the password while the user data is closed (AOSP vold, {@code cryptfs.cpp}). */
    static boolean secureStartup(DeviceProperties properties) {
        return properties
                .get("vold.decrypt")
                .filter("trigger_restart_min_framework"::equals)
                .isPresent();
    }

    /** The property is set by test harness mode alone, and goes with the user data. */
    static Fact<Boolean> testHarness(DeviceProperties properties) {
        return Fact.known(isOn(properties, "persist.sys.test_harness"), "");
    }

    /** Only a switch that says it is off counts: one that was never touched says nothing. */
    static List<MakerGate> closedGates(DeviceProperties properties) {
        return SWITCHES.entrySet().stream()
                .filter(gate ->
                        properties.get(gate.getValue()).filter("0"::equals).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isOn(DeviceProperties properties, String name) {
        return properties
                .get(name)
                .filter(text -> text.equals("1") || text.equals("true"))
                .isPresent();
    }
}
