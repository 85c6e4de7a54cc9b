package org.lethe.station.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;

/** What a person should know of a phone's connection, above all where it does not let the phone be assessed. */
final class ConnectionFindings {
    private ConnectionFindings() {}

    static List<Finding> of(DeviceListing phone) {
        return of(phone, UsbPort.DEVICES);
    }

    /** @param usbDevices the kernel's list of USB devices */
    static List<Finding> of(DeviceListing phone, Path usbDevices) {
        return code(phone)
                .map(code -> new Finding(code, Severity.BLOCKING, details(phone, code, usbDevices)))
                .map(List::of)
                .orElse(List.of());
    }

    private static Map<String, String> details(DeviceListing phone, ReasonCode code, Path usbDevices) {
        var details = new HashMap<>(Map.of("state", phone.rawState()));
        if (code == ReasonCode.NO_PERMISSIONS) {
            phone.usbPath()
                    .flatMap(port -> UsbPort.of(port, usbDevices))
                    .ifPresent(port -> details.put("rule", port.udevRule()));
        }
        return details;
    }

    /**
     * Two places whose phones state one serial number: the same phone by cable and over the network (faults.md B6), or two phones
     * (B5). Only a phone that is the same in all else, and at one of the places on no port, is taken for one.
     */
    static Finding twin(Bay here, Bay other) {
        boolean alike = here.identities().anyMatch(one -> other.identities().anyMatch(one::describesSamePhoneAs));
        var second = other.phone().filter(phone -> alike && hasPort(here) != hasPort(other));
        return second.map(phone -> new Finding(
                        ReasonCode.SHOWN_TWICE,
                        Severity.WARNING,
                        Map.of("other", phone.serial().value())))
                .orElseGet(() -> Finding.of(ReasonCode.SERIAL_AMBIGUOUS, Severity.WARNING));
    }

    private static boolean hasPort(Bay bay) {
        return bay.phone().flatMap(DeviceListing::usbPath).isPresent();
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
