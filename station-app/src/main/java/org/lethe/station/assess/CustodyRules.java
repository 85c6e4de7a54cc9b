package org.lethe.station.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.MakerGate;
import org.lethe.station.model.Management;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.SpaceKind;
import org.lethe.station.model.UserSpace;

/** Who lives on the phone beside its owner, and who has a say in it. */
final class CustodyRules {
    static final List<ObstacleRule> ALL = List.of(
            CustodyRules::managed,
            CustodyRules::resetForbidden,
            CustodyRules::extraUsers,
            space(SpaceKind.WORK_PROFILE, ReasonCode.WORK_PROFILE),
            space(SpaceKind.PRIVATE_SPACE, ReasonCode.PRIVATE_SPACE),
            space(SpaceKind.APP_CLONES, ReasonCode.APP_CLONES),
            gate(MakerGate.XIAOMI_SECURITY_SETTINGS, ReasonCode.XIAOMI_SECURITY_SETTINGS_OFF),
            gate(MakerGate.XIAOMI_INSTALL, ReasonCode.XIAOMI_INSTALL_OFF));

    private CustodyRules() {}

    /** Not the seller's to sell: the phone goes back to whoever manages it. */
    private static Optional<Finding> managed(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.unknownOr(
                phone.situation().custody().management(),
                ReasonCode.MANAGEMENT_UNKNOWN,
                Severity.WARNING,
                management ->
                        ObstacleRule.where(management.deviceOwner(), ReasonCode.MANAGED_DEVICE, Severity.BLOCKING));
    }

    private static Optional<Finding> resetForbidden(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.situation().custody().management().is(Management::resetForbidden),
                ReasonCode.RESET_FORBIDDEN,
                Severity.BLOCKING);
    }

    /** The plan removes them first, which destroys their keys; the seller should know that they were there. */
    private static Optional<Finding> extraUsers(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.unknownOr(phone.users(), ReasonCode.USERS_UNKNOWN, Severity.BLOCKING, users -> {
            long extra = users.stream().filter(UserSpace::isExtra).count();
            return extra == 0
                    ? Optional.empty()
                    : ObstacleRule.found(
                            ReasonCode.EXTRA_USERS, Severity.WARNING, Map.of("count", Long.toString(extra)));
        });
    }

    /** Said beside {@link #extraUsers}, in words that a seller understands. */
    private static ObstacleRule space(SpaceKind kind, ReasonCode code) {
        return (phone, policy) -> ObstacleRule.where(
                phone.situation().custody().spaces().is(spaces -> spaces.containsKey(kind)), code, Severity.WARNING);
    }

    /** Whether a way to reset the phone needs it shows when that way is tried. */
    private static ObstacleRule gate(MakerGate gate, ReasonCode code) {
        return (phone, policy) ->
                ObstacleRule.where(phone.situation().modes().closedGates().contains(gate), code, Severity.WARNING);
    }
}
