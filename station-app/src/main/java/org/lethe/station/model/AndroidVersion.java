package org.lethe.station.model;

/**
 * The Android a phone runs.
 *
 * @param release the version as people say it, for example {@code 14} or {@code 8.1.0} ({@code ro.build.version.release})
 * @param apiLevel the version as programs count it, for example 34 ({@code ro.build.version.sdk})
 */
public record AndroidVersion(String release, int apiLevel) {
    /** Android 7: first on which the erasure app runs. */
    public static final int ANDROID_7 = 24;
    /** Android 10: first with test harness mode and with a sideload mode that a user build's shell may enter. */
    public static final int ANDROID_10 = 29;
    /** Android 11: first whose shell may ask for a directory's encryption policy. */
    public static final int ANDROID_11 = 30;
    /** Android 12: first whose shell may drop the page cache. */
    public static final int ANDROID_12 = 31;

    /** Android 16: first whose freshly reset phones show adb the trade-in foyer. */
    public static final int ANDROID_16 = 36;

    /** Whether this is the given API level or a later one. */
    public boolean isAtLeast(int otherApiLevel) {
        return apiLevel >= otherApiLevel;
    }
}
