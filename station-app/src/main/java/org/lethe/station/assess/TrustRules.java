package org.lethe.station.assess;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;

/** How far a phone's word goes. A system that is not the maker's may say anything of itself; the record must tell. */
final class TrustRules {
    static final List<ObstacleRule> ALL = List.of(TrustRules::unlockedBootloader, TrustRules::tampered);

    private TrustRules() {}

    private static Optional<Finding> unlockedBootloader(DeviceAssessment phone, ErasePolicy policy) {
        return ObstacleRule.where(
                phone.bootloaderLocked().is(locked -> !locked), ReasonCode.BOOTLOADER_UNLOCKED, Severity.WARNING);
    }

    private static Optional<Finding> tampered(DeviceAssessment phone, ErasePolicy policy) {
        return phone.situation()
                .tamperSigns()
                .value()
                .filter(signs -> !signs.isEmpty())
                .flatMap(signs -> ObstacleRule.found(
                        ReasonCode.SYSTEM_TAMPERED,
                        Severity.WARNING,
                        Map.of("signs", signs.stream().map(Enum::name).collect(Collectors.joining(", ")))));
    }
}
