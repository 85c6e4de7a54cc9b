package org.lethe.station.assess;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Finding;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.TradeInMode;
import org.lethe.station.model.UserSpace;

/** Looks for one obstacle. Pure; what cannot be known is an obstacle of its own. */
@FunctionalInterface
public interface ObstacleRule {
    /** What stands in the way; empty when this rule has nothing to say. */
    Optional<Finding> find(DeviceAssessment phone, ErasePolicy policy);

    /** All rules, in the order in which a person should deal with what they find. */
    static List<ObstacleRule> all() {
        return List.of(
                ObstacleRule::accounts,
                ObstacleRule::frp,
                ObstacleRule::lockScreen,
                ObstacleRule::battery,
                ObstacleRule::heat,
                ObstacleRule::extraUsers,
                ObstacleRule::unlockedBootloader,
                ObstacleRule::alreadyReset);
    }

    /** What can be known of a phone that states little more than its name; the rest is looked at once the phone is opened. */
    private static List<ObstacleRule> inFoyer() {
        return List.of(ObstacleRule::frp, ObstacleRule::alreadyReset);
    }

    /** Everything that the rules find, the blocking findings first. */
    static List<Finding> findings(DeviceAssessment phone, ErasePolicy policy) {
        return (phone.tradeIn() == TradeInMode.FOYER ? inFoyer() : all())
                .stream()
                        .flatMap(rule -> rule.find(phone, policy).stream())
                        .sorted(Comparator.comparing(Finding::severity).reversed())
                        .toList();
    }

    /** An account left behind locks the phone to its owner after the reset (factory reset protection). */
    private static Optional<Finding> accounts(DeviceAssessment phone, ErasePolicy policy) {
        return unknownOr(
                phone.accounts(),
                ReasonCode.ACCOUNTS_UNKNOWN,
                Severity.BLOCKING,
                count -> count == 0
                        ? Optional.empty()
                        : blocking(ReasonCode.ACCOUNT_PRESENT, Map.of("count", Integer.toString(count))));
    }

    /** Unknown is no obstacle here: the setting does not exist on every Android, and accounts are looked for themselves. */
    private static Optional<Finding> frp(DeviceAssessment phone, ErasePolicy policy) {
        return phone.frpActive().is(active -> active) ? blocking(ReasonCode.FRP_ACTIVE, Map.of()) : Optional.empty();
    }

    /**
     * Test harness mode refuses a phone with a secure lock screen, and the secret is the customer's: with it gone the certificate
     * can claim more.
     */
    private static Optional<Finding> lockScreen(DeviceAssessment phone, ErasePolicy policy) {
        return unknownOr(
                phone.lockScreen(),
                ReasonCode.LOCK_SCREEN_UNKNOWN,
                Severity.WARNING,
                lock -> lock == LockScreen.SECURED
                        ? Optional.of(Finding.of(ReasonCode.LOCK_SCREEN_SET, Severity.WARNING))
                        : Optional.empty());
    }

    /** A phone that dies while it formats may never start again. */
    private static Optional<Finding> battery(DeviceAssessment phone, ErasePolicy policy) {
        return unknownOr(
                phone.battery(),
                ReasonCode.BATTERY_UNKNOWN,
                Severity.WARNING,
                battery -> battery.levelPercent() >= policy.minimumBatteryPercent()
                        ? Optional.empty()
                        : blocking(
                                ReasonCode.BATTERY_LOW,
                                Map.of(
                                        "level",
                                        Integer.toString(battery.levelPercent()),
                                        "minimum",
                                        Integer.toString(policy.minimumBatteryPercent()))));
    }

    private static Optional<Finding> heat(DeviceAssessment phone, ErasePolicy policy) {
        return phone.battery()
                .value()
                .filter(battery -> battery.temperatureCelsius() > policy.maximumTemperatureCelsius())
                .flatMap(battery -> blocking(
                        ReasonCode.BATTERY_HOT, Map.of("temperature", Double.toString(battery.temperatureCelsius()))));
    }

    /** The plan removes them first, which destroys their keys; the seller should know that they were there. */
    private static Optional<Finding> extraUsers(DeviceAssessment phone, ErasePolicy policy) {
        return unknownOr(phone.users(), ReasonCode.USERS_UNKNOWN, Severity.BLOCKING, users -> {
            long extra = users.stream().filter(UserSpace::isExtra).count();
            return extra == 0
                    ? Optional.empty()
                    : Optional.of(new Finding(
                            ReasonCode.EXTRA_USERS, Severity.WARNING, Map.of("count", Long.toString(extra))));
        });
    }

    /** A system that is not the maker's may say anything of itself; the record must tell. */
    private static Optional<Finding> unlockedBootloader(DeviceAssessment phone, ErasePolicy policy) {
        return phone.bootloaderLocked().is(locked -> !locked)
                ? Optional.of(Finding.of(ReasonCode.BOOTLOADER_UNLOCKED, Severity.WARNING))
                : Optional.empty();
    }

    /** Worth a line on the record: what this erasure proves begins with a phone that somebody had reset before. */
    private static Optional<Finding> alreadyReset(DeviceAssessment phone, ErasePolicy policy) {
        return phone.tradeIn() == TradeInMode.NONE
                ? Optional.empty()
                : Optional.of(Finding.of(ReasonCode.ALREADY_RESET, Severity.INFO));
    }

    private static Optional<Finding> blocking(ReasonCode code, Map<String, String> details) {
        return Optional.of(new Finding(code, Severity.BLOCKING, details));
    }

    private static <T> Optional<Finding> unknownOr(
            Fact<T> fact,
            ReasonCode unknown,
            Severity severity,
            java.util.function.Function<T, Optional<Finding>> judge) {
        return fact.value().map(judge).orElseGet(() -> Optional.of(Finding.of(unknown, severity)));
    }
}
