package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.assess.Phones;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Ticker;

/** What is said of a phone's connection: states that keep it from being assessed, the rule it needs, and one phone at two places. */
class ConnectionFindingsTest {
    private static final Optional<String> PORT = Optional.of("usb:1-4.2");

    @ParameterizedTest
    @CsvSource({
        "unauthorized,UNAUTHORIZED",
        "offline,PHONE_OFFLINE",
        "recovery,NOT_IN_ANDROID",
        "sideload,NOT_IN_ANDROID",
        "no perssions,PHONE_NOT_UNDERSTOOD",
        "'no permissions (user in plugdev group; are your udev rules wrong?); see [http',NO_PERMISSIONS"
    })
    void a_state_that_keeps_a_phone_from_being_assessed_blocks(String state, ReasonCode expected) {
        assertThat(ConnectionFindings.of(listing("ONE", state, PORT)))
                .allMatch(Finding::isBlocking)
                .extracting(Finding::code)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({"device", "authorizing", "connecting"})
    void a_state_that_passes_by_itself_is_not_told(String state) {
        assertThat(ConnectionFindings.of(listing("ONE", state, PORT))).isEmpty();
    }

    /** In the words of adb 28 to 36, with udev's group and without (AOSP {@code adb/client/diagnose_usb.cpp}). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no permissions (user in plugdev group; are your udev rules wrong?); see [http://developer.android.com/tools/device.html]",
                "no permissions (missing udev rules? user is in the plugdev group); see [http://developer.android.com/tools/device.html]",
                "no permissions (user clerk is not in the plugdev group); see [http://developer.android.com/tools/device.html]",
                "no permissions; see [http://developer.android.com/tools/device.html]"
            })
    void whatever_adb_says_of_permissions_is_told_as_one_obstacle(String words) {
        var bay = new Bay("usb:1-4.2", 1, Ticker.system(), Duration.ofMinutes(6));

        bay.show(Optional.of(listing("863276c1", words, PORT)));

        assertThat(bay.snapshot().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(ReasonCode.NO_PERMISSIONS);
            assertThat(finding.isBlocking()).isTrue();
            assertThat(finding.details()).containsEntry("state", words);
        });
    }

    @Test
    void a_phone_that_may_not_be_opened_is_told_with_the_rule_that_it_needs(@TempDir Path devices) throws IOException {
        var folder = Files.createDirectory(devices.resolve("1-4.2"));
        Files.writeString(folder.resolve("idVendor"), "2717\n");
        Files.writeString(folder.resolve("idProduct"), "ff48\n");

        assertThat(rule(PORT, devices).orElseThrow()).contains("ATTR{idVendor}==\"2717\", ATTR{idProduct}==\"ff48\"");
    }

    @Test
    void without_a_port_that_the_kernel_knows_the_rule_is_left_out(@TempDir Path devices) {
        assertThat(rule(PORT, devices)).isEmpty();
        assertThat(rule(Optional.of("usb:../../etc"), devices)).isEmpty();
        assertThat(rule(Optional.empty(), devices)).isEmpty();
    }

    private static Optional<String> rule(Optional<String> port, Path devices) {
        var found = ConnectionFindings.of(listing("ONE", "no permissions (missing udev rules?)", port), devices);
        return Optional.ofNullable(found.get(0).details().get("rule"));
    }

    @Test
    void the_same_phone_by_cable_and_over_the_network_is_one() {
        var twin = ConnectionFindings.twin(bay("ONE", PORT), bay("192.168.86.190:37571", Optional.empty()));

        assertThat(twin.code()).isEqualTo(ReasonCode.SHOWN_TWICE);
        assertThat(twin.details()).containsEntry("other", "192.168.86.190:37571");
    }

    @Test
    void two_phones_by_cable_that_state_one_serial_number_are_two() {
        var twin = ConnectionFindings.twin(bay("ONE", PORT), bay("ONE", Optional.of("usb:1-3")));

        assertThat(twin.code()).isEqualTo(ReasonCode.SERIAL_AMBIGUOUS);
    }

    private static Bay bay(String busSerial, Optional<String> port) {
        var bay = new Bay(busSerial, 1, Ticker.system(), Duration.ofMinutes(6));
        bay.show(Optional.of(listing(busSerial, "device", port)));
        bay.learn(Phones.healthy(34), Optional.empty(), List.of(), List.of());
        return bay;
    }

    private static DeviceListing listing(String serial, String state, Optional<String> port) {
        return new DeviceListing(
                new DeviceSerial(serial),
                ConnectionState.ofAdb(state),
                state,
                port,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TransportId(3)));
    }
}
