package org.lethe.station.model;

/**
 * @param levelPercent charge, 0 to 100
 * @param temperatureCelsius of the battery
 * @param plugged whether any supply is connected; some phones call USB "AC"
 */
public record Battery(int levelPercent, double temperatureCelsius, boolean plugged) {}
