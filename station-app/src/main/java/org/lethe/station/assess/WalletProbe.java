package org.lethe.station.assess;

import java.util.regex.Pattern;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;

/** Whether a wallet was chosen for contactless payment, by a secure setting (AOSP {@code Settings.java}). */
final class WalletProbe {
    static final Probe<Boolean> PROBE = new Probe<>(PhoneCommand.WALLET, WalletProbe::read);

    private static final Pattern ANSWERED = Pattern.compile("(?m)^user_setup_complete=[01]$");
    private static final Pattern CHOSEN = Pattern.compile("(?m)^nfc_payment_default_component=\\S");

    private WalletProbe() {}

    private static Fact<Boolean> read(String text) {
        return ANSWERED.matcher(text).find() ? Fact.known(CHOSEN.matcher(text).find(), "") : Fact.unknown(text);
    }
}
