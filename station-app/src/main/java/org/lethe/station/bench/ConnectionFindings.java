package org.lethe.station.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;

/** What a person should know of a phone whose connection does not let it be assessed. */
final class ConnectionFindings {
    private ConnectionFindings() {}

    static List<Finding> of(DeviceListing phone) {
        return code(phone)
                .map(code -> new Finding(code, Severity.BLOCKING, Map.of("state", phone.rawState())))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<ReasonCode> code(DeviceListing phone) {
        return switch (phone.state()) {
            case DEVICE, AUTHORIZING, CONNECTING -> Optional.empty();
            case UNAUTHORIZED -> Optional.of(ReasonCode.UNAUTHORIZED);
            case OFFLINE -> Optional.of(ReasonCode.PHONE_OFFLINE);
            case NO_PERMISSIONS -> Optional.of(ReasonCode.NO_PERMISSIONS);
            case RECOVERY, SIDELOAD, RESCUE, BOOTLOADER -> Optional.of(ReasonCode.NOT_IN_ANDROID);
            case UNKNOWN -> Optional.of(ReasonCode.PHONE_NOT_UNDERSTOOD);
        };
    }
}
