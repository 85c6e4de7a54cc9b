package org.lethe.station.model;

/**
 * What is done to a phone, and under which conditions it may start.
 *
 * @param id the rules it follows
 * @param passes how often the storage is overwritten, 1 to 3
 * @param readBack how much is read back
 * @param minimumBatteryPercent charge below which nothing starts: a phone that dies while formatting may never boot again
 * @param maximumTemperatureCelsius of the battery, above which nothing starts
 */
public record ErasePolicy(
        PolicyId id, int passes, ReadBackScope readBack, int minimumBatteryPercent, double maximumTemperatureCelsius) {
    private static final int MINIMUM_BATTERY_PERCENT = 30;
    private static final double MAXIMUM_TEMPERATURE_CELSIUS = 45.0;

    public ErasePolicy {
        if (passes < 1 || passes > 3) {
            throw new IllegalArgumentException("A policy overwrites once to three times, not " + passes + " times");
        }
    }

    /** The policy with its usual values: one pass (GB 46864-2025 for semiconductor storage), full read-back except for quick. */
    public static ErasePolicy of(PolicyId id) {
        var scope = id == PolicyId.QUICK ? ReadBackScope.SAMPLED : ReadBackScope.FULL;
        return new ErasePolicy(id, 1, scope, MINIMUM_BATTERY_PERCENT, MAXIMUM_TEMPERATURE_CELSIUS);
    }

    /** The same policy with another number of passes. */
    public ErasePolicy withPasses(int count) {
        return new ErasePolicy(id, count, readBack, minimumBatteryPercent, maximumTemperatureCelsius);
    }
}
