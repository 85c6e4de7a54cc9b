package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;

/** A phone that vanishes and comes back keeps its tile, and its port is named. */
class FlappingPortTest {
    private final AtomicLong time = new AtomicLong();
    private final Bay bay = new Bay("usb:1-1", 1, time::get, Duration.ofMinutes(6));
    private int plugIns;

    @Test
    void a_phone_that_left_keeps_its_place_for_a_while() {
        plug();
        bay.show(Optional.empty());
        assertThat(bay.isVacant()).isFalse();
        pass(Departures.KEPT);
        assertThat(bay.isVacant()).isTrue();
    }

    @Test
    void the_third_departure_in_a_minute_names_the_port_until_it_is_calm() {
        flap();
        flap();
        assertThat(bay.snapshot().findings()).isEmpty();
        flap();
        plug();
        assertThat(bay.snapshot().findings()).extracting(Finding::code).containsExactly(ReasonCode.USB_PORT_FLAPPING);
        assertThat(bay.snapshot().findings()).allMatch(Finding::isBlocking);
        pass(Departures.WATCHED);
        assertThat(bay.snapshot().findings()).isEmpty();
    }

    @Test
    void an_adb_server_that_goes_away_is_no_fault_of_the_port() {
        flap();
        flap();
        flap();
        bay.forgiveDepartures();
        plug();
        assertThat(bay.snapshot().findings()).isEmpty();
    }

    @Test
    void what_the_kernel_says_of_a_port_counts_only_while_no_phone_is_listed_there() {
        bay.showTrouble(Optional.of(ReasonCode.USB_CONTROLLER_FULL));
        assertThat(bay.snapshot().findings()).extracting(Finding::code).containsExactly(ReasonCode.USB_CONTROLLER_FULL);
        plug();
        bay.showTrouble(Optional.of(ReasonCode.USB_CONTROLLER_FULL));
        assertThat(bay.snapshot().findings()).isEmpty();
    }

    private void flap() {
        plug();
        bay.show(Optional.empty());
    }

    private void plug() {
        bay.show(Optional.of(new DeviceListing(
                new DeviceSerial("FLAPS"),
                ConnectionState.DEVICE,
                "device",
                Optional.of("usb:1-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TransportId(++plugIns)))));
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
