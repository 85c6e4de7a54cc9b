package org.lethe.station.assess;

import java.util.List;
import java.util.regex.Pattern;
import org.lethe.station.model.AccountKind;
import org.lethe.station.model.Fact;
import org.lethe.station.model.PhoneCommand;

/** Whose accounts are signed in, by the ends of the lines of {@code dumpsys account} (AOSP {@code Account.java}). */
final class AccountKindsProbe {
    static final Probe<List<AccountKind>> PROBE = new Probe<>(PhoneCommand.ACCOUNT_COUNTS, AccountKindsProbe::read);

    private static final Pattern TYPE = Pattern.compile("(?m)^ *, type=([A-Za-z0-9_.]+)} *$");

    private AccountKindsProbe() {}

    /** Fewer types than accounts were counted: some were not understood. */
    private static Fact<List<AccountKind>> read(String text) {
        var types = TYPE.matcher(text).results().map(type -> type.group(1)).toList();
        return Probe.ACCOUNTS.reading().read(text).is(count -> count == types.size())
                ? Fact.known(
                        types.stream()
                                .map(AccountKind::ofType)
                                .distinct()
                                .sorted()
                                .toList(),
                        text)
                : Fact.unknown(text);
    }
}
