package org.lethe.station.assess;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.SpaceKind;
import org.lethe.station.model.UserSpace;

/**
 * What each user is for, by {@code dumpsys user}: the type that Android 11 and later state, before that the flags (AOSP {@code
 * UserInfo.java}). Makers' own spaces have neither; recorded phones show which numbers they take.
 */
final class SpacesProbe {
    static final Probe<Map<SpaceKind, Integer>> PROBE = new Probe<>(PhoneCommand.USER_KINDS, SpacesProbe::read);

    private static final Pattern USER = Pattern.compile("^ *UserInfo\\{([0-9]{1,6})$");
    private static final Pattern FLAGS = Pattern.compile("^:([0-9a-f]{1,8})} serialNo=[0-9]+$");
    private static final Pattern TYPE = Pattern.compile("^ *Type: android\\.os\\.usertype\\.([A-Za-z._]+)$");
    /** {@code UserInfo.FLAG_MANAGED_PROFILE}. */
    private static final long MANAGED = 0x20;

    private SpacesProbe() {}

    private static Fact<Map<SpaceKind, Integer>> read(String text) {
        var users = new TreeMap<Integer, Described>();
        int last = -1;
        for (var line : text.lines().toList()) {
            var user = USER.matcher(line);
            last = user.matches() ? Integer.parseInt(user.group(1)) : last;
            users.merge(last, Described.by(line), Described::with);
        }
        boolean whole = users.containsKey(UserSpace.OWNER)
                && !users.containsKey(-1)
                && users.values().stream().allMatch(described -> described.flags >= 0);
        return whole ? Fact.known(counts(users), text) : Fact.unknown(text);
    }

    private static Map<SpaceKind, Integer> counts(Map<Integer, Described> users) {
        var counts = new EnumMap<SpaceKind, Integer>(SpaceKind.class);
        users.forEach((id, described) -> counts.merge(kind(id, described), 1, Integer::sum));
        return counts;
    }

    private static SpaceKind kind(int id, Described user) {
        if (id == UserSpace.OWNER) {
            return SpaceKind.OWNER;
        }
        return switch (user.type) {
            case "profile.PRIVATE" -> SpaceKind.PRIVATE_SPACE;
            case "profile.CLONE" -> SpaceKind.APP_CLONES;
            default -> ofMaker(id, user);
        };
    }

    /** Samsung: 95 to 99 Dual Messenger, 150 to 160 Secure Folder, a managed profile too; 128 Huawei, 998 and 999 Xiaomi and OPPO. */
    private static SpaceKind ofMaker(int id, Described user) {
        if (id >= 150 && id <= 160) {
            return SpaceKind.PRIVATE_SPACE;
        }
        if ((id >= 95 && id <= 99) || id == 128 || id == 998 || id == 999) {
            return SpaceKind.APP_CLONES;
        }
        boolean managed = user.type.equals("profile.MANAGED") || (user.type.isEmpty() && (user.flags & MANAGED) != 0);
        return managed ? SpaceKind.WORK_PROFILE : SpaceKind.OTHER;
    }

    /** What lines say of a user; flags below 0 were not stated. */
    private record Described(long flags, String type) {
        static Described by(String line) {
            var flags = FLAGS.matcher(line);
            var type = TYPE.matcher(line);
            return new Described(
                    flags.matches() ? Long.parseLong(flags.group(1), 16) : -1, type.matches() ? type.group(1) : "");
        }

        Described with(Described later) {
            return new Described(later.flags >= 0 ? later.flags : flags, type.isEmpty() ? later.type : type);
        }
    }
}
