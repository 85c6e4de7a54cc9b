package org.lethe.station.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lethe.station.model.ReasonCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the kernel knows of phones that adb never lists, so that the tile says more than "no phone". A device without a
 * configuration is one for which the USB controller had no endpoints or slots left: "can't set config #1, error -12" (faults.md A2;
 * Linux {@code usb_set_configuration}, {@code drivers/usb/core/message.c}). One that offers files and no debugging has USB debugging
 * off. Both need only what everybody may read.
 */
final class UsbWatch {
    private static final String DEVICE = "[0-9]+-[0-9.]+";
    private static final String HUB = "09";
    /** Class, subclass, protocol of adb's interface (AOSP {@code adb.h}). */
    private static final String ADB = "ff4201";
    /** A still image device, which MTP announces itself as (USB-IF). */
    private static final String MTP = "060101";

    private static final Logger LOG = LoggerFactory.getLogger(UsbWatch.class);

    private final Path devices;
    private final Consumer<Map<String, ReasonCode>> listener;
    private Map<String, ReasonCode> seen = Map.of();
    private Map<String, ReasonCode> told = Map.of();

    /**
     * @param devices the kernel's list of USB devices
     * @param listener is told the USB paths, as adb writes them, with what is wrong there, whenever that changes
     */
    UsbWatch(Path devices, Consumer<Map<String, ReasonCode>> listener) {
        this.devices = devices;
        this.listener = listener;
    }

    /** Looks once. A device that is just coming up has no configuration either, so only what is seen twice in a row counts. */
    void look() {
        var now = troubles();
        var lasting = new TreeMap<>(now);
        lasting.entrySet().retainAll(seen.entrySet());
        seen = now;
        if (!lasting.equals(told)) {
            told = Map.copyOf(lasting);
            listener.accept(told);
        }
    }

    private Map<String, ReasonCode> troubles() {
        var found = new TreeMap<String, ReasonCode>();
        if (!Files.isDirectory(devices)) {
            return found;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(devices, this::isDevice)) {
            all.forEach(device -> trouble(device).ifPresent(code -> found.put("usb:" + device.getFileName(), code)));
        } catch (IOException fault) {
            LOG.warn("Could not read the list of USB devices {}: {}", devices, fault.toString());
        }
        return found;
    }

    private boolean isDevice(Path entry) {
        return entry.getFileName().toString().matches(DEVICE);
    }

    private Optional<ReasonCode> trouble(Path device) {
        var kind = text(device.resolve("bDeviceClass"));
        if (kind.isEmpty() || kind.get().equals(HUB)) {
            return Optional.empty();
        }
        if (text(device.resolve("bConfigurationValue")).filter(String::isEmpty).isPresent()) {
            return Optional.of(ReasonCode.USB_CONTROLLER_FULL);
        }
        return offers(device, MTP) && !offers(device, ADB)
                ? Optional.of(ReasonCode.USB_DEBUGGING_OFF)
                : Optional.empty();
    }

    private boolean offers(Path device, String wanted) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(devices, device.getFileName() + ":*")) {
            for (var part : parts) {
                var kind = text(part.resolve("bInterfaceClass")).orElse("")
                        + text(part.resolve("bInterfaceSubClass")).orElse("")
                        + text(part.resolve("bInterfaceProtocol")).orElse("");
                if (kind.equals(wanted)) {
                    return true;
                }
            }
            return false;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Empty when the device left meanwhile, which is no fault. */
    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
