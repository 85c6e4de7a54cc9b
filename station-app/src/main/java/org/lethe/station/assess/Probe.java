package org.lethe.station.assess;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lethe.station.model.Battery;
import org.lethe.station.model.Fact;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.UserSpace;

/**
 * One question to a phone and how its answer is read. The reading is a pure function of the answer's text and total: what it
 * does not understand is an unknown fact that keeps the text.
 *
 * @param <T> what is learned
 * @param command the question
 * @param reading from the answer's text to the fact
 */
public record Probe<T>(PhoneCommand command, Reading<T> reading) {
    /** Whether a secret guards the owner's screen. */
    public static final Probe<LockScreen> LOCK_SCREEN = new Probe<>(PhoneCommand.LOCK_SETTINGS, Probe::lockScreen);

    /** Accounts over all users. */
    public static final Probe<Integer> ACCOUNTS = new Probe<>(PhoneCommand.ACCOUNT_COUNTS, Probe::accounts);

    /** Every user, profile and clone space. */
    public static final Probe<List<UserSpace>> USERS = new Probe<>(PhoneCommand.USER_NUMBERS, Probe::users);

    /** Charge, temperature, supply. */
    public static final Probe<Battery> BATTERY = new Probe<>(PhoneCommand.BATTERY, Probe::battery);

    /** Size of the user data's file system in bytes. */
    public static final Probe<Long> CAPACITY = new Probe<>(PhoneCommand.DATA_SPACE, Probe::capacity);

    /** What the shell may still write to it, in bytes: {@code df} leaves out what is held back for root. */
    static final Probe<Long> FREE_SPACE = new Probe<>(PhoneCommand.DATA_SPACE, Probe::freeSpace);

    /** Whether factory reset protection is active. */
    public static final Probe<Boolean> FRP = new Probe<>(PhoneCommand.FRP_MODE, Probe::frp);

    /** Whether a person has been through the setup screens. */
    public static final Probe<Boolean> SET_UP = new Probe<>(PhoneCommand.SETUP_COMPLETE, Probe::setUp);

    /** Boots since the last reset. */
    public static final Probe<Integer> BOOT_COUNT = new Probe<>(PhoneCommand.BOOT_COUNT, Probe::count);

    /** Android's {@code BatteryManager.BATTERY_HEALTH_*}. */
    static final Probe<Integer> BATTERY_HEALTH =
            new Probe<>(PhoneCommand.BATTERY, text -> within(1, 7, field(text, "health"), text));

    /** Android's {@code PowerManager.THERMAL_STATUS_*}. */
    static final Probe<Integer> THERMAL_STATUS =
            new Probe<>(PhoneCommand.THERMAL_STATUS, text -> within(0, 6, field(text, "Thermal Status"), text));

    /** Seconds since 1970 as the phone believes. */
    static final Probe<Long> CLOCK = new Probe<>(
            PhoneCommand.CLOCK,
            text -> text.matches("[0-9]{1,12}") ? Fact.known(Long.valueOf(text), text) : Fact.unknown(text));

    private static final Pattern USER_HEADING = Pattern.compile("(?m)^ *User ([0-9]+) *$");
    private static final Pattern CREDENTIAL = Pattern.compile("(?m)^ *CredentialType: *(\\S+)");
    private static final Pattern SECURE_ID = Pattern.compile("(?m)^ *SID *[=:] *([0-9a-fA-F]+)");
    private static final Pattern ACCOUNT_COUNT = Pattern.compile("(?m)^ *Accounts: ([0-9]{1,6})\\s*$");
    private static final Pattern USER_NUMBER = Pattern.compile("UserInfo\\{([0-9]{1,6})");
    private static final Pattern DF_LINE = Pattern.compile(
            "(?m)^\\S+\\s+([0-9]{1,15})\\s+([0-9]{1,15})\\s+([0-9]{1,15})\\s+[0-9]+%\\s+/data\\S*\\s*$");

    /** Reads an answer's text. */
    @FunctionalInterface
    public interface Reading<T> {
        Fact<T> read(String text);
    }

    /** Reads an answer: a command that failed says nothing, whatever it printed. */
    public Fact<T> read(PhoneShell.Answer answer) {
        return answer.result().succeeded()
                ? reading.read(answer.text())
                : Fact.unknown(answer.result().text());
    }

    /**
     * The owner's part of {@code dumpsys lock_settings}. From Android 11 it names the credential type; Android 10 does not,
     * but gives gatekeeper's secure user id, which is 0 exactly while no secret is enrolled (LockSettingsService.java).
     */
    private static Fact<LockScreen> lockScreen(String text) {
        var owner = ownerPart(text);
        var credential = CREDENTIAL.matcher(owner);
        if (credential.find()) {
            return switch (credential.group(1).toLowerCase(java.util.Locale.ROOT)) {
                case "none" -> Fact.known(LockScreen.NOT_SECURED, credential.group(1));
                case "pin", "pattern", "password" -> Fact.known(LockScreen.SECURED, "secured");
                default -> Fact.unknown(credential.group().strip());
            };
        }
        var secureId = SECURE_ID.matcher(owner);
        if (!secureId.find()) {
            return Fact.unknown(text);
        }
        return secureId.group(1).matches("0+")
                ? Fact.known(LockScreen.NOT_SECURED, "SID 0")
                : Fact.known(LockScreen.SECURED, "SID set");
    }

    private static String ownerPart(String text) {
        var headings = USER_HEADING.matcher(text).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).group(1).equals("0")) {
                int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
                return text.substring(headings.get(i).end(), end);
            }
        }
        return "";
    }

    private static Fact<Integer> accounts(String text) {
        var counts = numbers(ACCOUNT_COUNT, text).toList();
        return counts.isEmpty()
                ? Fact.unknown(text)
                : Fact.known(counts.stream().mapToInt(Integer::intValue).sum(), text);
    }

    private static Fact<List<UserSpace>> users(String text) {
        var users = numbers(USER_NUMBER, text).distinct().map(UserSpace::new).toList();
        return users.contains(new UserSpace(UserSpace.OWNER)) ? Fact.known(users, text) : Fact.unknown(text);
    }

    private static Fact<Battery> battery(String text) {
        var level = field(text, "level");
        var tenths = field(text, "temperature");
        if (level.isEmpty() || tenths.isEmpty() || level.getAsInt() > 100) {
            return Fact.unknown(text);
        }
        var plugged = Pattern.compile("(?m)^ *(AC|USB|Wireless|Dock) powered: true")
                .matcher(text)
                .find();
        return Fact.known(
                new Battery(level.getAsInt(), tenths.getAsInt() / 10.0, plugged),
                "level " + level.getAsInt() + ", temperature " + tenths.getAsInt());
    }

    private static Fact<Integer> within(int least, int most, OptionalInt value, String text) {
        return value.isPresent() && value.getAsInt() >= least && value.getAsInt() <= most
                ? Fact.known(value.getAsInt(), text)
                : Fact.unknown(text);
    }

    private static OptionalInt field(String text, String name) {
        return numbers(Pattern.compile("(?m)^ *" + name + ": (-?[0-9]{1,6})\\s*$"), text)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static Fact<Long> capacity(String text) {
        return bytesInColumn(text, 1);
    }

    private static Fact<Long> freeSpace(String text) {
        return bytesInColumn(text, 3);
    }

    private static Fact<Long> bytesInColumn(String text, int column) {
        var line = DF_LINE.matcher(text);
        return line.find()
                ? Fact.known(
                        Long.parseLong(line.group(column)) * 1024, line.group().strip())
                : Fact.unknown(text);
    }

    /** The setting is absent ({@code null}) until factory reset protection was active for the first time. */
    private static Fact<Boolean> frp(String text) {
        return switch (text) {
            case "1" -> Fact.known(true, text);
            case "0", "null" -> Fact.known(false, text);
            default -> Fact.unknown(text);
        };
    }

    private static Fact<Boolean> setUp(String text) {
        return switch (text) {
            case "1" -> Fact.known(true, text);
            case "0" -> Fact.known(false, text);
            default -> Fact.unknown(text);
        };
    }

    private static Fact<Integer> count(String text) {
        return text.matches("[0-9]{1,9}") ? Fact.known(Integer.parseInt(text), text) : Fact.unknown(text);
    }

    /** The first group of each match. */
    static Stream<Integer> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> Integer.valueOf(match.group(1)));
    }
}
