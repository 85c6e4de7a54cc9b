package org.lethe.station.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RemovableStorage;
import org.lethe.station.model.Severity;

/** What the seller should take along before the erasure, which does not reach it. */
final class BelongingsRules {
    static final List<ObstacleRule> ALL = List.of(
            BelongingsRules::portableCard,
            BelongingsRules::adoptedCard,
            BelongingsRules::esim,
            BelongingsRules::wallet);

    private BelongingsRules() {}

    private static Optional<Finding> portableCard(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.unknownOr(
                phone.situation().belongings().removable(),
                ReasonCode.SD_CARD_UNKNOWN,
                Severity.WARNING,
                cards -> present(cards.portable(), ReasonCode.SD_CARD_PRESENT));
    }

    /** Its key lies on the user data, so the reset makes it unreadable (AOSP vold, {@code PrivateVolume.cpp}). */
    private static Optional<Finding> adoptedCard(DeviceAssessment phone, ErasePolicy policy) {
        return phone.situation()
                .belongings()
                .removable()
                .value()
                .map(RemovableStorage::adopted)
                .flatMap(count -> present(count, ReasonCode.SD_CARD_ADOPTED));
    }

    private static Optional<Finding> present(int count, ReasonCode code) {
        return count == 0
                ? Optional.empty()
                : ObstacleRule.found(code, Severity.WARNING, Map.of("count", Integer.toString(count)));
    }

    /** Unknown is no finding of its own: every certificate says that eSIM profiles are outside the erasure. */
    private static Optional<Finding> esim(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().belongings().embeddedSim().is(there -> there),
                ReasonCode.ESIM_PRESENT,
                Severity.WARNING);
    }

    /** A transit card with money on it lies in a chip of its own and is lost to everybody once its wallet is gone. */
    private static Optional<Finding> wallet(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().belongings().wallet().is(there -> there),
                ReasonCode.WALLET_PRESENT,
                Severity.WARNING);
    }
}
