package org.lethe.station.assess;

import java.util.regex.Pattern;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;

/** Whether a rule forbids the reset: {@code UserManager.DISALLOW_FACTORY_RESET} among a user's restrictions. */
final class ResetRuleProbe {
    static final Probe<Boolean> PROBE = new Probe<>(PhoneCommand.USER_KINDS, ResetRuleProbe::read);

    private static final Pattern RULE = Pattern.compile("(?m)^ *no_factory_reset *$");

    private ResetRuleProbe() {}

    private static Fact<Boolean> read(String text) {
        return SpacesProbe.PROBE.reading().read(text).isKnown()
                ? Fact.known(RULE.matcher(text).find(), "")
                : Fact.unknown(text);
    }
}
