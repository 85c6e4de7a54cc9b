package org.lethe.station.assess;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.station.model.AccountKind;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;

/** What only the phone's owner can take away: accounts, locks. */
final class OwnerRules {
    static final List<ObstacleRule> ALL =
            List.of(OwnerRules::accounts, OwnerRules::makerAccounts, OwnerRules::frp, OwnerRules::lockScreen);

    private OwnerRules() {}

    /** An account left behind locks the phone to its owner after the reset (factory reset protection). */
    private static Optional<Finding> accounts(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.unknownOr(
                phone.accounts(),
                ReasonCode.ACCOUNTS_UNKNOWN,
                Severity.BLOCKING,
                count -> count == 0
                        ? Optional.empty()
                        : ObstacleRule.found(
                                ReasonCode.ACCOUNT_PRESENT,
                                Severity.BLOCKING,
                                Map.of("count", Integer.toString(count))));
    }

    /** Makers lock phones by means of their own, which no reset lifts (faults.md D8). */
    private static Optional<Finding> makerAccounts(DeviceAssessment phone, ErasePolicy policy) {
        return phone.situation()
                .custody()
                .accounts()
                .value()
                .map(OwnerRules::makers)
                .filter(makers -> !makers.isEmpty())
                .flatMap(makers -> ObstacleRule.found(
                        ReasonCode.MAKER_ACCOUNT_PRESENT, Severity.BLOCKING, Map.of("makers", makers)));
    }

    private static String makers(List<AccountKind> kinds) {
        return kinds.stream()
                .filter(AccountKind::isMakers)
                .map(kind -> kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Unknown is no obstacle here: the setting does not exist on every Android, and accounts are looked for themselves. */
    static Optional<Finding> frp(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(phone.frpActive().is(active -> active), ReasonCode.FRP_ACTIVE, Severity.BLOCKING);
    }

    /** The secret is the customer's, and some ways to reset a phone need it; which ways are left is the planner's to say. */
    private static Optional<Finding> lockScreen(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.unknownOr(
                phone.lockScreen(),
                ReasonCode.LOCK_SCREEN_UNKNOWN,
                Severity.WARNING,
                lock -> ObstacleRule.where(lock == LockScreen.SECURED, ReasonCode.LOCK_SCREEN_SET, Severity.WARNING));
    }
}
