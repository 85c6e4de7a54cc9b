package org.lethe.station.assess;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lethe.station.model.Battery;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;

/** Whether a phone will last through its erasure. */
final class ConditionRules {
    static final List<ObstacleRule> ALL = List.of(
            ConditionRules::charge,
            ConditionRules::supply,
            ConditionRules::health,
            ConditionRules::batteryHeat,
            ConditionRules::heat,
            ConditionRules::room,
            ConditionRules::clock);

    /** {@code PowerManager.THERMAL_STATUS_SEVERE}: the user notices, says its documentation. */
    private static final int SEVERE = 3;
    /** {@code BatteryManager.BATTERY_HEALTH_DEAD}, {@code _OVER_VOLTAGE}, {@code _UNSPECIFIED_FAILURE}. */
    private static final Set<Integer> UNSOUND = Set.of(4, 5, 6);
    /** The agent, its key probes and the erasure app take less than half of it; phones with 2 MiB were erased. */
    private static final long NEEDED_BYTES = 1L << 20;
    /** Below, a phone's clock is merely inexact. */
    private static final Duration WRONG = Duration.ofHours(24);

    private ConditionRules() {}

    /** A phone that dies while it formats may never start again. */
    private static Optional<Finding> charge(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.unknownOr(
                phone.battery(),
                ReasonCode.BATTERY_UNKNOWN,
                Severity.WARNING,
                battery -> battery.levelPercent() >= policy.minimumBatteryPercent()
                        ? Optional.empty()
                        : ObstacleRule.found(ReasonCode.BATTERY_LOW, Severity.BLOCKING, figures(battery, policy)));
    }

    private static Map<String, String> figures(Battery battery, ErasePolicy policy) {
        return Map.of(
                "level",
                Integer.toString(battery.levelPercent()),
                "minimum",
                Integer.toString(policy.minimumBatteryPercent()));
    }

    private static Optional<Finding> supply(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.battery().is(battery -> !battery.plugged()), ReasonCode.NOT_CHARGING, Severity.INFO);
    }

    private static Optional<Finding> health(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().condition().batteryHealth().is(UNSOUND::contains),
                ReasonCode.BATTERY_UNSOUND,
                Severity.WARNING);
    }

    private static Optional<Finding> batteryHeat(DeviceAssessment phone, ErasePolicy policy) {
        return phone.battery()
                .value()
                .filter(battery -> battery.temperatureCelsius() > policy.maximumTemperatureCelsius())
                .flatMap(battery -> ObstacleRule.found(
                        ReasonCode.BATTERY_HOT,
                        Severity.BLOCKING,
                        Map.of("temperature", Double.toString(battery.temperatureCelsius()))));
    }

    /** Unknown is no obstacle: Android states it from version 10 on only, and the battery's own heat is known. */
    private static Optional<Finding> heat(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().condition().thermalStatus().is(status -> status >= SEVERE),
                ReasonCode.PHONE_HOT,
                Severity.BLOCKING);
    }

    /** What looks after a phone in use is brought onto it before its reset. Unknown is no obstacle: a push tells, with nothing lost. */
    private static Optional<Finding> room(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().condition().freeBytes().is(free -> free < NEEDED_BYTES),
                ReasonCode.STORAGE_FULL,
                Severity.BLOCKING);
    }

    /** A remark only: times on a certificate are the station's. */
    private static Optional<Finding> clock(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().condition().clockAheadSeconds().is(ahead -> Math.abs(ahead) > WRONG.toSeconds()),
                ReasonCode.PHONE_CLOCK_WRONG,
                Severity.INFO);
    }
}
