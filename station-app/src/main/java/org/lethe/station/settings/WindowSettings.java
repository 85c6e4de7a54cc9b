package org.lethe.station.settings;

import java.util.regex.Pattern;

/**
 * How the window begins, {@code "window"} in the settings.
 *
 * @param theme {@code light} or {@code dark}
 * @param policy the rules that are chosen at first: {@code gb46864}, {@code nist-clear} or {@code quick}
 * @param lockAfterMinutes of doing nothing after which the operator signs in again; 0 for never
 */
public record WindowSettings(String theme, String policy, int lockAfterMinutes) {
    private static final int USUAL_LOCK = 5;
    private static final int LONGEST_LOCK = 240;
    private static final Pattern THEME = Pattern.compile("light|dark");
    private static final Pattern POLICY = Pattern.compile("gb46864|nist-clear|quick");

    public WindowSettings {
        StationSettings.demand(THEME, theme, "window.theme", "light or dark");
        StationSettings.demand(POLICY, policy, "window.policy", "gb46864, nist-clear or quick");
        if (lockAfterMinutes < 0 || lockAfterMinutes > LONGEST_LOCK) {
            throw new IllegalArgumentException("\"window.lockAfterMinutes\" must be 0 to " + LONGEST_LOCK
                    + ", for example 5, not " + lockAfterMinutes);
        }
    }

    /** Light, by GB 46864, locked after five minutes. */
    static WindowSettings usual() {
        return new WindowSettings("light", "gb46864", USUAL_LOCK);
    }
}
