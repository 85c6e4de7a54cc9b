package org.lethe.station.model;

import java.util.regex.Pattern;

/**
 * Where a person finds the factory reset on the phone's own screen, the shortest way first. Which of these a phone has, it says
 * itself; {@link #BY_HAND} is left to the person when it has none.
 */
public enum ResetPage {
    /** The page with the button that erases (AOSP Settings, from Android 9; makers on older ones). */
    FACTORY_RESET(
            "com.android.settings.action.FACTORY_RESET", ".*(FactoryReset|MasterClear|MainClear|ResetSettings).*"),
    /** "Backup &amp; reset", which has it among its entries. From Android 10 the same action is about permissions. */
    BACKUP_AND_RESET("android.settings.PRIVACY_SETTINGS", ".*[$.]PrivacySettings(Activity)?"),
    /** The first page of Settings: the person searches for "reset". */
    SETTINGS("android.settings.SETTINGS", ".*"),
    /** Nothing could be opened. */
    BY_HAND("", "");

    private final String action;
    private final Pattern component;

    ResetPage(String action, String component) {
        this.action = action;
        this.component = Pattern.compile(component);
    }

    /** What opens it, as {@code am start -a} takes it; empty for {@link #BY_HAND}. */
    public String action() {
        return action;
    }

    /** Whether the component that a phone has for the action is this page, and not another one under the same action. */
    public boolean isShownBy(String found) {
        return !action.isEmpty() && component.matcher(found).matches();
    }
}
