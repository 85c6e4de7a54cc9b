package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.assess.Phones;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.DeviceSerial;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.TransportId;

/** A phone of which nothing is learned is named after a time that no healthy phone needs, and not before. */
class FirstLookTest {
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final AtomicLong time = new AtomicLong();
    private final Bay bay = new Bay("usb:1-1", 1, time::get, LONGEST);

    @ParameterizedTest
    @CsvSource({
        "AUTHORIZING, PT10S, KEYS_NOT_EXCHANGED",
        "CONNECTING, PT10S, PHONE_OFFLINE",
        "DEVICE, PT6M, LOOK_NOT_FINISHED"
    })
    void a_phone_that_does_not_come_further_is_named_when_its_time_is_over(
            ConnectionState state, Duration patience, ReasonCode expected) {
        show(state, 1);
        pass(patience.minus(MOMENT));
        assertThat(bay.snapshot().findings()).isEmpty();
        assertThat(bay.isRestless()).as("is shown anew as time passes").isTrue();
        pass(MOMENT);
        assertThat(bay.snapshot().findings()).containsExactly(Finding.of(expected, Severity.BLOCKING));
    }

    @Test
    void each_stage_of_the_connection_and_each_plug_in_has_its_own_time() {
        show(ConnectionState.CONNECTING, 1);
        pass(FirstLook.HANDSHAKE.minus(MOMENT));
        show(ConnectionState.AUTHORIZING, 1);
        pass(FirstLook.HANDSHAKE.minus(MOMENT));
        show(ConnectionState.AUTHORIZING, 2);
        pass(FirstLook.HANDSHAKE.minus(MOMENT));
        assertThat(bay.snapshot().findings()).isEmpty();
    }

    @Test
    void what_was_said_of_the_connection_before_is_taken_back_when_the_phone_comes_further() {
        show(ConnectionState.OFFLINE, 1);
        assertThat(bay.snapshot().findings()).extracting(Finding::code).containsExactly(ReasonCode.PHONE_OFFLINE);
        show(ConnectionState.AUTHORIZING, 1);
        assertThat(bay.snapshot().findings()).isEmpty();
        pass(FirstLook.HANDSHAKE);
        assertThat(bay.snapshot().findings()).extracting(Finding::code).containsExactly(ReasonCode.KEYS_NOT_EXCHANGED);
    }

    @Test
    void news_of_other_phones_does_not_give_it_more_time() {
        show(ConnectionState.AUTHORIZING, 1);
        pass(FirstLook.HANDSHAKE.minus(MOMENT));
        show(ConnectionState.AUTHORIZING, 1);
        pass(MOMENT);
        assertThat(bay.snapshot().findings()).extracting(Finding::code).containsExactly(ReasonCode.KEYS_NOT_EXCHANGED);
    }

    @Test
    void a_phone_that_was_looked_at_or_has_left_is_not_waited_for() {
        show(ConnectionState.DEVICE, 1);
        bay.learn(Phones.healthy(34), Optional.empty(), List.of(), List.of());
        pass(LONGEST.multipliedBy(2));
        assertThat(bay.snapshot().findings()).isEmpty();
        bay.show(Optional.empty());
        pass(LONGEST.multipliedBy(2));
        assertThat(bay.snapshot().findings()).isEmpty();
    }

    private void show(ConnectionState state, int plugIn) {
        bay.show(Optional.of(new DeviceListing(
                new DeviceSerial("SILENT"),
                state,
                state.word(),
                Optional.of("usb:1-1"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new TransportId(plugIn)))));
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
