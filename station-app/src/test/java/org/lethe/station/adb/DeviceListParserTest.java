package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.adb.Parsed.ErrorLine;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.TransportId;

/** Lines as adb versions print them; those with a project's name were reported there. */
class DeviceListParserTest {
    @Test
    void two_phones_with_the_factory_serial_differ_by_transport() {
        // GramAddict#279, the missing blank included
        var list = DeviceListParser.parse(
                """
                List of devices attached
                0123456789ABCDEF       device usb:1-2 product:Lenovo2A7-30H model:Lenovo_TAB_2_A7_30D device:A7-30H transport_id:4
                0123456789ABCDEF       device usb:1-1 product:Lenovo2A7-30HC model:Lenovo_TAB_2_A7_30D device:A7-30Htransport_id:3
                """);
        assertThat(list.errors()).isEmpty();
        assertThat(list.entries())
                .containsExactly(lenovo("usb:1-2", "Lenovo2A7-30H", 4), lenovo("usb:1-1", "Lenovo2A7-30HC", 3));
    }

    private static DeviceListing lenovo(String path, String product, int transport) {
        return new DeviceListing(
                new DeviceSerial("0123456789ABCDEF"),
                ConnectionState.DEVICE,
                "device",
                Optional.of(path),
                Optional.of(product),
                Optional.of("Lenovo_TAB_2_A7_30D"),
                Optional.of("A7-30H"),
                Optional.of(new TransportId(transport)));
    }

    @Test
    void what_a_starting_server_prints_is_no_phone() {
        // appium-adb#190
        var list = DeviceListParser.parse(
                """
                List of devices attached
                adb server version (32) doesn't match this client (36); killing...
                * daemon started successfully *
                0816f3699208ee6d        device
                """);
        assertThat(list.errors()).isEmpty();
        assertThat(list.entries()).singleElement().satisfies(phone -> {
            assertThat(phone.serial()).isEqualTo(new DeviceSerial("0816f3699208ee6d"));
            assertThat(phone.transport()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            863276c1        no permissions (missing udev rules? user is in the plugdev group); see [http://developer.android.com/tools/device.html] | NO_PERMISSIONS
            009d1cd696d5194a        no permissions (user in plugdev group; are your udev rules wrong?); see [http://developer.android.com/tools/device.html | NO_PERMISSIONS
            863276c1        no permissions (user clerk is not in the plugdev group); see [http://developer.android.com/tools/device.html] usb:1-2 transport_id:5 | NO_PERMISSIONS
            863276c1        no permissions; see [http://developer.android.com/tools/device.html] usb:1-2 transport_id:5 | NO_PERMISSIONS
            ????????????           no permissions usb:1-1 | NO_PERMISSIONS
            ???????????\t\tno perssions | UNKNOWN
            27211JEGR06194         unauthorized usb:17825792X transport_id:1 | UNAUTHORIZED
            43c002d0               recovery usb:3-4 product:fox_raphael model:Redmi_K20_Pro device:raphael transport_id:2 | RECOVERY
            ZY3222LBDC recovery usb:337641472X product:omni_cedric device:cedric | RECOVERY
            3949363555493098        offline | OFFLINE
            3949363555493098        authorizing | AUTHORIZING
            emulator-5554\tdevice | DEVICE
            (no serial number)     device usb:1-4 transport_id:9 | DEVICE
            192.168.86.190:37571   connecting transport_id:12 | CONNECTING
            adb-5C061JEA327610-bo0E0q._adb-tls-connect._tcp device transport_id:13 | DEVICE
            R5CT1 rescue transport_id:3 | RESCUE
            R5CT1 sideload transport_id:3 | SIDELOAD
            R5CT1 bootloader transport_id:3 | BOOTLOADER
            R5CT1 some new word transport_id:3 | UNKNOWN
            """)
    void every_state_is_read_and_its_text_kept(String line, ConnectionState state) {
        var list = DeviceListParser.parse(line.replace("\\t", "\t") + "\n");
        assertThat(list.errors()).isEmpty();
        assertThat(list.entries()).singleElement().satisfies(phone -> {
            assertThat(phone.state()).isEqualTo(state);
            assertThat(line).contains(phone.rawState());
        });
    }

    @Test
    void a_sentence_about_permissions_does_not_hide_where_the_phone_is_plugged_in() {
        var phone = DeviceListParser.parse(
                        "863276c1 no permissions (missing udev rules? user is in the plugdev group); see [http://developer.android.com/tools/device.html] usb:1-2.4 transport_id:5")
                .entries()
                .get(0);
        assertThat(phone.rawState()).startsWith("no permissions (missing").endsWith("device.html]");
        assertThat(phone.usbPath()).contains("usb:1-2.4");
        assertThat(phone.transport()).contains(new TransportId(5));
    }

    @Test
    void a_bus_path_without_its_prefix_is_one_too() {
        // adb's libusb backend leaves "usb:" out (AOSP adb.1.md)
        var phone = DeviceListParser.parse("R5CT1 device 3-1.4 product:a model:b device:c transport_id:7")
                .entries()
                .get(0);
        assertThat(phone.usbPath()).contains("3-1.4");
        assertThat(phone.rawState()).isEqualTo("device");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123456789ABCDEF", "error: cannot connect to daemon", "adb: no devices", "R5CT1 transport_id:4"
            })
    void a_line_that_is_no_phone_is_kept_as_an_error(String line) {
        var list = DeviceListParser.parse("R5CT1\tdevice\n" + line + "\n");
        assertThat(list.entries()).hasSize(1);
        assertThat(list.errors()).containsExactly(new ErrorLine(2, line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R5CT1 device transport_id:0", "R5CT1 device transport_id:99999999999999999999"})
    void an_impossible_transport_id_is_none(String line) {
        assertThat(DeviceListParser.parse(line).entries())
                .singleElement()
                .satisfies(phone -> assertThat(phone.transport()).isEmpty());
    }

    @Test
    void an_empty_frame_is_an_empty_bench() {
        assertThat(DeviceListParser.parse("")).isEqualTo(new Parsed<>(java.util.List.of(), java.util.List.of()));
    }
}
