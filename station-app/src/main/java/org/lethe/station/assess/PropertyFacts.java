package org.lethe.station.assess;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.Encryption;
import org.lethe.station.model.Fact;
import org.lethe.station.model.TradeInMode;

/** The facts that stand in a phone's properties. Each method is total: what is missing stays unknown. */
final class PropertyFacts {
    private static final Map<String, Boolean> LOCKED_WORDS =
            Map.of("1", true, "0", false, "locked", true, "unlocked", false, "green", true, "orange", false);

    /** {@code TIM_STATE_EVALUATION_MODE} (FB {@code TradeInModeService.java}). */
    private static final String EVALUATION = "2";

    private PropertyFacts() {}

    /** Who the phone says it is; empty when it states no serial number, so that nothing can be proven of it later. */
    static Optional<DeviceIdentity> identity(DeviceProperties properties) {
        return properties
                .firstOf("ro.serialno", "ro.boot.serialno")
                .map(serial -> new DeviceIdentity(
                        new DeviceSerial(serial),
                        properties
                                .firstOf("ro.product.manufacturer", "ro.product.brand")
                                .orElse("?"),
                        properties
                                .firstOf("ro.product.model", "ro.product.system.model")
                                .orElse("?"),
                        properties
                                .firstOf("ro.product.device", "ro.product.board")
                                .orElse("?"),
                        properties.get("ro.build.fingerprint").orElse("?")));
    }

    /** What the phone runs; empty when it does not say so in a way that can be counted. */
    static Optional<AndroidVersion> android(DeviceProperties properties) {
        return properties
                .get("ro.build.version.sdk")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(sdk -> new AndroidVersion(
                        properties.get("ro.build.version.release").orElse("?"), Integer.parseInt(sdk)));
    }

    /** Where the phone's service says that it stands in trade-in mode; adbd in the foyer would not have answered. */
    static TradeInMode tradeIn(DeviceProperties properties) {
        return properties
                .get("persist.adb.tradeinmode")
                .filter(EVALUATION::equals)
                .map(state -> TradeInMode.EVALUATION)
                .orElse(TradeInMode.NONE);
    }

    /** How the phone encrypts, by what vold and init say of it. */
    static Encryption encryption(DeviceProperties properties) {
        var state = properties.get("ro.crypto.state").orElse("");
        if (state.equals("unencrypted") || state.equals("unsupported")) {
            return Encryption.NONE;
        }
        return switch (properties.get("ro.crypto.type").orElse("")) {
            case "file" ->
                fileBased(properties.get("ro.crypto.metadata.enabled").orElse("false"));
            case "block" -> Encryption.FULL_DISK;
            case "none" -> Encryption.NONE;
            default -> Encryption.UNKNOWN;
        };
    }

    private static Encryption fileBased(String metadata) {
        return switch (metadata) {
            case "true" -> Encryption.FILE_AND_METADATA;
            case "false" -> Encryption.FILE;
            default -> Encryption.UNKNOWN;
        };
    }

    /**
     * Whether the bootloader is locked. Old phones say it under one name only, some shout it ({@code GREEN}); {@code yellow}
     * (locked, but somebody else's system) counts as unlocked, because such a system may say anything.
     */
    static Fact<Boolean> bootloaderLocked(DeviceProperties properties) {
        var verified = properties.get("ro.boot.verifiedbootstate").map(text -> text.toLowerCase(Locale.ROOT));
        if (verified.isPresent() && !verified.get().equals("green")) {
            return verified.get().equals("yellow")
                            || verified.get().equals("orange")
                            || verified.get().equals("red")
                    ? Fact.known(false, verified.get())
                    : Fact.unknown(verified.get());
        }
        var said = properties.firstOf("ro.boot.flash.locked", "ro.boot.vbmeta.device_state");
        return said.or(() -> verified)
                .map(text -> Optional.ofNullable(LOCKED_WORDS.get(text.toLowerCase(Locale.ROOT)))
                        .map(locked -> Fact.known(locked, text))
                        .orElseGet(() -> Fact.unknown(text)))
                .orElseGet(() -> Fact.unknown("the phone states no lock"));
    }

    /** Whether the phone declares itself a virtual one. */
    static boolean simulated(DeviceProperties properties) {
        return properties.get("ro.lethe.simulated").filter("1"::equals).isPresent();
    }
}
