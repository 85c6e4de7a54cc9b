package org.lethe.station.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the kernel knows of the device at a USB port, also of one that adb may not open.
 *
 * @param vendor four hexadecimal digits
 * @param product four hexadecimal digits
 */
record UsbPort(String vendor, String product) {
    /** Where Linux lists USB devices by port; other systems have no such folder, and need no rules. */
    static final Path DEVICES = Path.of("/sys/bus/usb/devices");

    private static final String NUMBER = "[0-9a-f]{4}";
    private static final String PORT = "usb:[0-9]+-[0-9.]+";

    /**
     * The device at a port.
     *
     * @param usbPath as adb lists it, for example {@code usb:1-4.2}
     */
    static Optional<UsbPort> of(String usbPath, Path devices) {
        if (!usbPath.matches(PORT)) {
            return Optional.empty();
        }
        var folder = devices.resolve(usbPath.substring("usb:".length()));
        return number(folder.resolve("idVendor"))
                .flatMap(vendor -> number(folder.resolve("idProduct")).map(product -> new UsbPort(vendor, product)));
    }

    /** A device that left meanwhile has no number, which is no fault. */
    private static Optional<String> number(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> text.matches(NUMBER));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The line of a udev rule that lets whoever sits at this computer open the device. */
    String udevRule() {
        return "SUBSYSTEM==\"usb\", ATTR{idVendor}==\"%s\", ATTR{idProduct}==\"%s\", MODE=\"0660\", GROUP=\"plugdev\", TAG+=\"uaccess\""
                .formatted(vendor, product);
    }
}
