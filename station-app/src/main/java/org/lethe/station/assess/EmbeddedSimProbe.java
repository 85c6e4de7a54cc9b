package org.lethe.station.assess;

import java.util.regex.Pattern;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;

/**
 * Whether the phone knows of an eSIM profile, by {@code dumpsys isub} (AOSP {@code SubscriptionController.java}, {@code
 * SubscriptionManagerService.java}). The dump holds a history too, so this may be a profile of earlier.
 */
final class EmbeddedSimProbe {
    static final Probe<Boolean> PROBE = new Probe<>(PhoneCommand.EMBEDDED_SIMS, EmbeddedSimProbe::read);

    private static final Pattern ANSWERED = Pattern.compile("(?m)^ *Subscription(Controller|ManagerService):");
    private static final Pattern EMBEDDED = Pattern.compile("(?m)isEmbedded=(true|1)( |$)");

    private EmbeddedSimProbe() {}

    private static Fact<Boolean> read(String text) {
        return ANSWERED.matcher(text).find() ? Fact.known(EMBEDDED.matcher(text).find(), "") : Fact.unknown(text);
    }
}
