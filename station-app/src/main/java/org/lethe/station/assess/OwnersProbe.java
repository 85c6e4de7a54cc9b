package org.lethe.station.assess;

import java.util.List;
import java.util.regex.Pattern;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Management;
import org.lethe.station.model.PhoneCommand;

/**
 * Organizations, by {@code dumpsys device_policy} (AOSP {@code DevicePolicyManagerService.java}, {@code Owners.java}: an owner has a
 * heading of its own, no owner has none). Whether they forbid the reset stands elsewhere, see {@link ResetRuleProbe}.
 */
final class OwnersProbe {
    static final Probe<Management> PROBE = new Probe<>(PhoneCommand.OWNERS, OwnersProbe::read);

    private static final Pattern ANSWERED = Pattern.compile("(?m)^Current Device Policy Manager state");
    private static final Pattern DEVICE_OWNER = Pattern.compile("(?m)^ *Device Owner: *$");
    private static final Pattern PROFILE_OWNER = Pattern.compile("(?m)^ *Profile Owner \\(User ([0-9]{1,6})\\)");

    private OwnersProbe() {}

    private static Fact<Management> read(String text) {
        return ANSWERED.matcher(text).find()
                ? Fact.known(new Management(DEVICE_OWNER.matcher(text).find(), profileOwners(text), false), text)
                : Fact.unknown(text);
    }

    private static List<Integer> profileOwners(String text) {
        return Probe.numbers(PROFILE_OWNER, text).distinct().sorted().toList();
    }
}
