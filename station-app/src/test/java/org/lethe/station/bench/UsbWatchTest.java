package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.model.ReasonCode;

/** What the kernel's list of USB devices tells of phones that adb does not list. */
class UsbWatchTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path devices;

    private final List<Map<String, ReasonCode>> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // made before each test
    private UsbWatch watch;

    @BeforeEach
    void watch() {
        watch = new UsbWatch(devices, told::add);
    }

    @Test
    void a_device_that_got_no_configuration_twice_in_a_row_met_a_full_controller() throws IOException {
        device("1-4.2", "00", "\n");
        watch.look();
        assertThat(told).isEmpty();
        watch.look();
        assertThat(told).containsExactly(Map.of("usb:1-4.2", ReasonCode.USB_CONTROLLER_FULL));
    }

    @Test
    void a_device_that_was_just_coming_up_is_left_alone() throws IOException {
        device("1-4", "00", "");
        watch.look();
        device("1-4", "00", "1\n");
        watch.look();
        watch.look();
        assertThat(told).isEmpty();
    }

    @Test
    void a_phone_that_offers_files_but_no_debugging_has_it_off() throws IOException {
        device("1-1", "00", "1");
        part("1-1:1.0", "06", "01", "01");
        twice();
        assertThat(told).containsExactly(Map.of("usb:1-1", ReasonCode.USB_DEBUGGING_OFF));
        part("1-1:1.1", "ff", "42", "01");
        twice();
        assertThat(told).last().isEqualTo(Map.of());
    }

    @Test
    void hubs_and_other_devices_are_no_phones() throws IOException {
        device("1-0", "09", "");
        device("1-2", "00", "1");
        part("1-2:1.0", "03", "01", "01");
        Files.createDirectory(devices.resolve("usb1"));
        twice();
        assertThat(told).isEmpty();
    }

    @Test
    void a_computer_without_such_a_list_has_nothing_to_say() {
        new UsbWatch(devices.resolve("missing"), told::add).look();
        assertThat(told).isEmpty();
    }

    private void twice() {
        watch.look();
        watch.look();
    }

    private void device(String port, String kind, String configuration) throws IOException {
        var folder = Files.createDirectories(devices.resolve(port));
        Files.writeString(folder.resolve("bDeviceClass"), kind + "\n");
        Files.writeString(folder.resolve("bConfigurationValue"), configuration);
    }

    private void part(String name, String kind, String subclass, String protocol) throws IOException {
        var folder = Files.createDirectories(devices.resolve(name));
        Files.writeString(folder.resolve("bInterfaceClass"), kind + "\n");
        Files.writeString(folder.resolve("bInterfaceSubClass"), subclass + "\n");
        Files.writeString(folder.resolve("bInterfaceProtocol"), protocol + "\n");
    }
}
