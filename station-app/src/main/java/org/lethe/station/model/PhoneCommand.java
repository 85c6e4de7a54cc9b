package org.lethe.station.model;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every shell command that the station ever sends to a phone, with its purpose. None can print user content: where a
 * service would print names (users, accounts), the phone itself filters them away, so that only numbers travel.
 *
 * <p>Commands keep to what a user build's {@code adb shell} (uid 2000) may do; sources in the comments.
 */
public enum PhoneCommand {
    PROPERTIES("who the phone is and what it runs", KnownProperties.command()),
    // credential type (Android 11+) or gatekeeper's secure user id (Android 10)
    LOCK_SETTINGS(
            "whether a secret guards the screen",
            "dumpsys lock_settings | grep -oE '^ *(User [0-9]+ *$|SID *[=:] *[0-9a-fA-F]+|CredentialType: *[A-Za-z]+)'"),
    ACCOUNT_COUNTS(
            "how many accounts are signed in, and whose services they are for; their names stay on the phone",
            "dumpsys account | grep -oE '^ *Accounts: [0-9]+|, type=[A-Za-z0-9_.]+[}] *$'"),
    USER_NUMBERS("which users exist; their names stay on the phone", "pm list users | grep -oE 'UserInfo[{][0-9]+'"),
    // makers add when the phone was first used, and more
    BATTERY(
            "charge and temperature",
            "dumpsys battery | grep -E '^ *((AC|USB|Wireless|Dock) powered|level|temperature|health): '"),
    DATA_SPACE("size and free space of the user data's file system", "df -k /data"),
    FRP_MODE("whether factory reset protection holds the phone (1 = active)", "settings get global secure_frp_mode"),
    // Settings.Secure.USER_SETUP_COMPLETE: 0 from a reset until the last setup screen
    SETUP_COMPLETE(
            "whether a person has been through the setup screens (1 = finished)",
            "settings get secure user_setup_complete"),
    // since Android 7
    BOOT_COUNT("how often the phone was started since its last reset", "settings get global boot_count"),
    // random, made with the user's settings (SettingsProvider.java), so that a reset draws another one
    ANDROID_ID(
            "whether the random id of the user data is another; only a keyed hash is kept",
            "settings get secure android_id"),
    // kept below /data/property (system/core, bootstat.cpp); the entries tell when the phone was used, so they are only
    // counted
    BOOT_HISTORY_LENGTH("how many boots the phone remembers", "getprop persist.sys.boot.reason.history | grep -c ,"),
    BOOT_REASON("why the phone was started", "getprop sys.boot.reason; getprop ro.boot.bootreason"),
    PROVISIONED("whether the first setup has been through (1 = yes)", "settings get global device_provisioned"),
    BOOT_COMPLETED("whether Android has finished starting", "getprop sys.boot_completed"),
    // the property lives on the user data and goes with it
    TEST_HARNESS_PROPERTY("whether test harness mode has set the phone up", "getprop persist.sys.test_harness"),
    PLANT_SETTING(
            "leaves the job's random mark among the settings", "settings put global lethe_canary %s", "[0-9a-f]{64}"),
    READ_SETTING("reads the mark back", "settings get global lethe_canary"),
    REMOVE_SETTING("takes the mark away", "settings delete global lethe_canary"),
    // vold, FsCrypt.cpp
    REMOVE_USER("removes a user or profile, and with it its encryption keys", "pm remove-user %s", "[1-9][0-9]{0,3}"),
    // TestHarnessModeService.java; Android 10+
    TEST_HARNESS_ENABLE("the reset that keeps the computer's key", "cmd testharness enable"),
    // prints its usage; "cmd: Can't find service" without it
    TEST_HARNESS_HELP("whether the build has test harness mode", "cmd testharness help"),
    // DeviceDiagnostics, Commands.kt; Android 16. It states the serial number, product, storage, battery and locks
    TRADE_IN_STATUS("who a freshly reset phone is, and whether its protection holds it", "tradeinmode getstatus"),
    TRADE_IN_EVALUATE(
            "opens the shell of a freshly reset phone until its next start, which wipes it", "tradeinmode evaluate"),
    // PackageManagerShellCommand.java runResolveActivity: "No activity found" where no app has it
    RESOLVE_SCREEN(
            "which page of Settings an action opens",
            "cmd package resolve-activity --brief -a %s",
            "(com\\.)?android\\.settings\\.(action\\.)?[A-Z_]{1,40}"),
    SHOW_SCREEN(
            "brings the page with the factory reset to the screen, for a person",
            "am start -a %s",
            "(com\\.)?android\\.settings\\.(action\\.)?[A-Z_]{1,40}"),
    // VibratorManagerService.java; Android 12+. -f passes "do not disturb", as somebody in the shop is looking for the
    // phone
    VIBRATE("shows a person which phone it is", "cmd vibrator_manager synced -f -d lethe oneshot 2000"),
    // VibratorService.java; Android 9 to 11
    VIBRATE_BEFORE_12("the same on Android 9 to 11", "cmd vibrator vibrate 2000 lethe"),
    // NotificationShellCmd.java; Android 10 and later
    SHOW_NUMBER(
            "shows a person which phone it is: a notification with its number on the bench",
            "cmd notification post -t %s lethe 'Lethe Station'",
            "[1-9][0-9]{0,4}"),
    // no command takes a notification away; NotificationManagerService.java drops those of a package that is stopped.
    // The
    // package shows bug reports; the shell of adb is no process of its. A pulled cable is SIGHUP (adb,
    // shell_service.cpp)
    HIDE_NUMBER(
            "takes that notification away again, after so many seconds",
            "trap '' HUP; sleep %s; am force-stop com.android.shell",
            "[1-9][0-9]?"),
    // KEYCODE_SLEEP and KEYCODE_WAKEUP (KeyEvent.java): unlike the power key they never switch the wrong way
    BLINK("the same where nothing vibrates: screen off and on", "input keyevent 223 && sleep 1 && input keyevent 224"),
    // dropping the page cache needs it: only clean pages go
    SYNC("makes everything written durable", "sync"),
    // init resets the property to 0 when it is done (rootdir/init.rc); shell may since Android 12
    DROP_CACHES("empties the page cache", "setprop perf.drop_caches 3"),
    DROP_CACHES_STATE("whether init has emptied the page cache", "getprop perf.drop_caches"),
    // vold, IdleMaint.cpp
    TRIM("tells the storage which blocks are free", "sm fstrim"),
    // both folders are listed once for nothing first, so that a folder that cannot be listed gives no number instead of
    // a 0;
    // ls complains of entries by name
    OWN_FILES(
            "how many files of the station's are left where it keeps them",
            "ls /data/local/tmp >/dev/null 2>&1 && ls /sdcard >/dev/null 2>&1"
                    + " && ls /data/local/tmp /sdcard 2>/dev/null | grep -c '^lethe-'"),
    // what is planted elsewhere stays: a second look finds it if the reset did not take place
    FILL_PLACE_FILES(
            "how many files of the station's are left where the fill was",
            "ls /data/local/tmp >/dev/null 2>&1 && ls /data/local/tmp 2>/dev/null | grep -c '^lethe-'"),
    REMOVE_OWN_FILES(
            "removes what the station left; never anything else",
            "rm -rf /data/local/tmp/lethe-fill /data/local/tmp/lethe-agent.jar /data/local/tmp/lethe-probe-*"
                    + " /data/local/tmp/lethe-canary-* /sdcard/lethe-canary-*"
                    + " /data/local/tmp/lethe-witness /sdcard/lethe-witness /data/local/tmp/lethe-admin.apk"),
    START_AGENT(
            "starts the agent, whose argument is its own jar, which it deletes first thing",
            "CLASSPATH=/data/local/tmp/lethe-agent.jar app_process / org.lethe.agent.Main /data/local/tmp/lethe-agent.jar"),
    REMOVE_AGENT_JAR(
            "removes the jar of an agent that did not get as far as deleting it",
            "rm -f /data/local/tmp/lethe-agent.jar"),
    // -t: the app is test-only, so that nobody but adb can install it and the shell can take its rights again
    // (PackageManagerShellCommand.java)
    INSTALL_ADMIN("installs the erasure app", "pm install -t -r /data/local/tmp/lethe-admin.apk"),
    REMOVE_ADMIN_FILE(
            "removes the file that the erasure app was installed from", "rm -f /data/local/tmp/lethe-admin.apk"),
    // Dpm.java, from Android 12 DevicePolicyManagerServiceShellCommand.java
    SET_DEVICE_OWNER(
            "makes the erasure app the device owner, which may reset the protection against resets, too",
            "dpm set-device-owner org.lethe.admin/.EraseAdmin"),
    SET_ACTIVE_ADMIN("makes the erasure app a device admin", "dpm set-active-admin org.lethe.admin/.EraseAdmin"),
    ADMIN_CHECK(
            "asks the erasure app whether it could reset the phone; nothing happens",
            "am broadcast --user 0 --include-stopped-packages -n org.lethe.admin/.WipeReceiver"
                    + " -a org.lethe.admin.CHECK%s",
            Constants.WIPE_EXTRAS),
    ADMIN_WIPE(
            "has the erasure app ask Android for the reset",
            "am broadcast --user 0 --include-stopped-packages -n org.lethe.admin/.WipeReceiver"
                    + " -a org.lethe.admin.WIPE%s",
            Constants.WIPE_EXTRAS),
    ADMIN_STATE(
            "asks the erasure app what its request came to",
            "am broadcast --user 0 --include-stopped-packages -n org.lethe.admin/.WipeReceiver"
                    + " -a org.lethe.admin.STATE"),
    ADMIN_PATH("whether the erasure app is on the phone", "pm path org.lethe.admin"),
    REMOVE_ADMIN_RIGHTS("takes the erasure app its rights", "dpm remove-active-admin org.lethe.admin/.EraseAdmin"),
    UNINSTALL_ADMIN("removes the erasure app", "pm uninstall org.lethe.admin"),

    // what surrounds an erasure, asked in one go: each filter lets a line through that proves that the service answered
    // DevicePolicyManagerService.java, Owners.java; Samsung's Android 16 has a line "Device Owner Type" without an
    // owner
    OWNERS(
            "whether an organization manages the phone or a profile; its name stays on the phone",
            "dumpsys device_policy | grep -oE"
                    + " '^Current Device Policy Manager state|^ *Device Owner: *$|^ *Profile Owner [(]User [0-9]+[)]'"),
    // UserManagerService.java: the line of a user ends with its flags; its type came with Android 11
    USER_KINDS(
            "what each user is for, and whether a rule forbids the reset; names stay on the phone",
            "dumpsys user | grep -oE '^ *UserInfo[{][0-9]+|:[0-9a-f]+[}] serialNo=[0-9]+"
                    + "|^ *Type: android[.]os[.]usertype[.][A-Za-z._]+|^ *no_factory_reset *$'"),
    // Sm.java; the third word would be the card's own number
    VOLUMES(
            "whether a card is in the phone; its number stays on the phone",
            "sm list-volumes all | grep -oE '^(public|private|emulated)[0-9:;,]* [a-z_]+'"),
    // Pm.java; a television, a watch and a car say so by features
    FEATURES(
            "what kind of machine it is, and whether it has contactless payment",
            "pm list features | grep -oE '^feature:(android[.]hardware[.](touchscreen|wifi|usb[.]accessory|type[.][a-z]+"
                    + "|nfc|nfc[.]hce|telephony[.]euicc)|android[.]software[.]leanback) *$'"),
    // SubscriptionController.java, from Android 14 on SubscriptionManagerService.java, where the word is a number
    EMBEDDED_SIMS(
            "whether the phone knows of an eSIM profile; names and numbers stay on the phone",
            "dumpsys isub | grep -oE '^ *Subscription(Controller|ManagerService):| isEmbedded=(true|false|0|1) '"),
    // Settings.Secure.NFC_PAYMENT_DEFAULT_COMPONENT: only whether there is one
    WALLET(
            "whether a wallet is set up for contactless payment; which one stays on the phone",
            "settings list secure | grep -oE '^(nfc_payment_default_component=.|user_setup_complete=[01])'"),
    // ThermalManagerService.java; Android 10 and later
    THERMAL_STATUS("how hot the phone finds itself", "dumpsys thermalservice | grep -oE '^ *Thermal Status: [0-6]'"),
    // the shell itself is looked for as well: its path shows that the search works
    SU_PROGRAM("whether the shell finds a way to become root", "which sh su; true"),
    CLOCK("what time the phone believes it is", "date +%%s");

    /** What constants of an enum need before they are there. */
    private static final class Constants {
        /** Adopted cards go with the user data that they are part of; the reset protection only where its owner may. */
        private static final String WIPE_EXTRAS = "( --ez external-storage true)?( --ez reset-protection true)?";
    }

    /** Stands after each of several commands that are sent together, with its exit code. */
    private static final String ANSWERED = "; echo \"lethe-answered $?\"";

    /** Ends each answer of commands that were sent together; its group is the exit code. */
    public static final Pattern ANSWER_END = Pattern.compile("(?m)^lethe-answered ([0-9]{1,3})\\r?$\\n?");

    /** Where a value goes in a template; a sign of per cent of the command's own stands there twice. */
    private static final Pattern GAP = Pattern.compile("(?<!%)%s");

    private final String purpose;
    private final String template;
    private final List<Pattern> arguments;

    PhoneCommand(String purpose, String template, String... argumentForms) {
        this.purpose = purpose;
        this.template = template;
        this.arguments = Arrays.stream(argumentForms).map(Pattern::compile).toList();
    }

    /** One line that asks several commands without values, each answer followed by a line that {@link #ANSWER_END} matches. */
    public static String together(List<PhoneCommand> commands) {
        return commands.stream().map(command -> command.line() + ANSWERED).collect(Collectors.joining("; "));
    }

    /** The command lines in a line that {@link #together} may have made; any other line as it is. */
    static List<String> apart(String line) {
        return line.endsWith(ANSWERED)
                ? List.of(line.substring(0, line.length() - ANSWERED.length()).split(Pattern.quote(ANSWERED + "; ")))
                : List.of(line);
    }

    /** What it is for. */
    public String purpose() {
        return purpose;
    }

    /** The command line, with the form of each value where it goes. */
    String shown() {
        return String.format(
                template, argumentForms().map(form -> "<" + form + ">").toArray());
    }

    /** Matches every line that {@link #line} can give, and nothing else. */
    Pattern form() {
        var fixed = GAP.split(template, -1);
        var form = new StringBuilder(quoted(fixed[0]));
        var gaps = argumentForms().toList();
        for (int i = 0; i < gaps.size(); i++) {
            form.append('(').append(gaps.get(i)).append(')').append(quoted(fixed[i + 1]));
        }
        return Pattern.compile(form.toString());
    }

    private static String quoted(String fixed) {
        return Pattern.quote(fixed.replace("%%", "%"));
    }

    private Stream<String> argumentForms() {
        return arguments.stream().map(Pattern::pattern);
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
