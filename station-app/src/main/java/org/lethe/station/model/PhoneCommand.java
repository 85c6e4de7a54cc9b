package org.lethe.station.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Every shell command that the station ever sends to a phone, with its purpose. None can print user content: where a
 * service would print names (users, accounts), the phone itself filters them away, so that only numbers travel.
 *
 * <p>Commands keep to what a user build's {@code adb shell} (uid 2000) may do; sources in the comments.
 */
public enum PhoneCommand {
    /** Who the phone is and what it runs. */
    PROPERTIES("getprop"),
    /** Whether a secret guards the screen: credential type (Android 11+) or gatekeeper's secure user id (Android 10). */
    LOCK_SETTINGS("dumpsys lock_settings | grep -E '^ *(User [0-9]+|SID|CredentialType)'"),
    /** How many accounts are signed in; the lines with their names stay on the phone. */
    ACCOUNT_COUNTS("dumpsys account | grep -oE '^ *Accounts: [0-9]+'"),
    /** Which users exist; their names stay on the phone. */
    USER_NUMBERS("pm list users | grep -oE 'UserInfo[{][0-9]+'"),
    /** Charge and temperature. */
    BATTERY("dumpsys battery"),
    /** Size and free space of the user data's file system. */
    DATA_SPACE("df -k /data"),
    /** Whether factory reset protection holds the phone (1 = active). */
    FRP_MODE("settings get global secure_frp_mode"),
    /** How often the phone was started since its last reset (since Android 7). */
    BOOT_COUNT("settings get global boot_count"),
    /** Whether Android has finished starting. */
    BOOT_COMPLETED("getprop sys.boot_completed"),
    /** Whether the phone has been set up by test harness mode; the property lives on the user data and goes with it. */
    TEST_HARNESS_PROPERTY("getprop persist.sys.test_harness"),
    /** Leaves the job's random mark among the settings. */
    PLANT_SETTING("settings put global lethe_canary %s", "[0-9a-f]{64}"),
    /** Reads the mark back. */
    READ_SETTING("settings get global lethe_canary"),
    /** Removes a user or profile, and with it its encryption keys (vold, FsCrypt.cpp). */
    REMOVE_USER("pm remove-user %s", "[1-9][0-9]{0,3}"),
    /** The reset that keeps the computer's key (TestHarnessModeService.java; Android 10+). */
    TEST_HARNESS_ENABLE("cmd testharness enable"),
    /** Makes everything written durable, which dropping the page cache needs: only clean pages go. */
    SYNC("sync"),
    /** Empties the page cache; init resets the property to 0 when it is done (rootdir/init.rc; shell may since Android 12). */
    DROP_CACHES("setprop perf.drop_caches 3"),
    /** Whether init has emptied the page cache. */
    DROP_CACHES_STATE("getprop perf.drop_caches"),
    /** Tells the storage which blocks are free (vold, IdleMaint.cpp). */
    TRIM("sm fstrim"),
    /**
     * How many files of the station's are left where it keeps them. Both folders are listed once for nothing first, so that a
     * folder that cannot be listed gives no number at all instead of a 0.
     */
    OWN_FILES("ls /data/local/tmp >/dev/null && ls /sdcard >/dev/null"
            + " && ls /data/local/tmp /sdcard | grep -c '^lethe-'"),
    /** Removes what the station left; never anything else. */
    REMOVE_OWN_FILES("rm -rf /data/local/tmp/lethe-fill /data/local/tmp/lethe-agent.jar"
            + " /data/local/tmp/lethe-probe-* /data/local/tmp/lethe-canary-* /sdcard/lethe-canary-*");

    private final String template;
    private final List<Pattern> arguments;

    PhoneCommand(String template, String... argumentForms) {
        this.template = template;
        this.arguments =
                java.util.Arrays.stream(argumentForms).map(Pattern::compile).toList();
    }

    /**
     * The command line.
     *
     * @param values one for each gap; each must match the form declared for it, so nothing can be smuggled into a shell
     * @throws IllegalArgumentException when a value does not match or their number is wrong
     */
    public String line(String... values) {
        if (values.length != arguments.size()) {
            throw new IllegalArgumentException(this + " takes " + arguments.size() + " values, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!arguments.get(i).matcher(values[i]).matches()) {
                throw new IllegalArgumentException(
                        this + " takes " + arguments.get(i).pattern() + " as value, not '" + values[i] + "'");
            }
        }
        return String.format(template, (Object[]) values);
    }
}
