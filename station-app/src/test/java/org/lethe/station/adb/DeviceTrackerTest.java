package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeviceTrackerTest {
    private static final String ONE = "R5CT1 device usb:1-1 transport_id:1\n";
    private final RecordedLists seen = new RecordedLists();
    private ScriptedAdbServer adb;
    private AdbBench bench;

    @BeforeEach
    void start() throws IOException {
        adb = new ScriptedAdbServer();
        bench = AdbBench.against(adb);
    }

    @AfterEach
    void stop() throws Exception {
        adb.close();
        bench.close();
    }

    @Test
    void changes_in_quick_succession_come_as_one_list_the_last() throws Exception {
        adb.on("host:track-devices-l", talk -> {
            talk.okay();
            talk.say("001dR5CT1 offline transport_id:1\n".repeat(500) + "0000");
            talk.frame(ONE);
        });
        try (var tracker = bench.host().track(seen)) {
            assertThat(seen.until("phones [R5CT1 device]")).doesNotContain("phones [R5CT1 offline]");
        }
    }

    @Test
    void a_phone_that_begins_to_ask_its_owner_is_seen_though_the_server_does_not_tell() throws Exception {
        adb.on("host:track-devices-l", talk -> {
            talk.okay();
            talk.frame("R5CT1 offline usb:1-1 transport_id:1\n");
        });
        adb.on("host:devices-l", talk -> {
            talk.okay();
            talk.frame("R5CT1 unauthorized usb:1-1 transport_id:1\n");
        });
        try (var tracker = bench.host().track(seen)) {
            assertThat(seen.next()).isEqualTo("phones [R5CT1 offline]");
            assertThat(seen.next()).isEqualTo("phones [R5CT1 unauthorized]");
        }
    }

    @Test
    void a_frame_of_length_0000_is_an_empty_bench() throws Exception {
        adb.on("host:track-devices-l", talk -> {
            talk.okay();
            talk.say("0000");
        });
        try (var tracker = bench.host().track(seen)) {
            assertThat(seen.next()).isEqualTo("phones []");
        }
    }

    @Test
    void a_server_that_ends_is_reported_and_followed_again_when_it_is_back() throws Exception {
        adb.on("host:track-devices-l", talk -> {
            talk.okay();
            talk.frame(ONE);
        });
        try (var tracker = bench.host().track(seen)) {
            assertThat(seen.next()).isEqualTo("phones [R5CT1 device]");
            adb.dropAll();
            assertThat(List.of(seen.next(), seen.next(), seen.next()))
                    .containsExactly("lost AdbConnectionLostException", "back 41", "phones [R5CT1 device]");
        }
    }

    @Test
    void a_server_that_no_longer_answers_is_lost_though_its_connection_stands() {
        adb.on("host:track-devices-l", talk -> {
            talk.okay();
            talk.frame(ONE);
        });
        adb.on("host:version", ScriptedAdbServer.Talk::hangUp);
        var lists = new ArrayList<Parsed<DeviceListing>>();
        var source = new DeviceListSource(bench.server, Duration.ofMillis(50));
        assertThatThrownBy(() -> source.follow(lists::add)).isInstanceOf(AdbConnectionLostException.class);
        assertThat(lists).hasSize(1);
    }

    @Test
    void a_server_without_long_tracking_is_asked_for_the_long_list_at_each_change() throws Exception {
        var change = new CountDownLatch(1);
        adb.on("host:track-devices-l", talk -> talk.fail("unknown host service"));
        adb.on("host:track-devices", talk -> {
            talk.okay();
            talk.frame("R5CT1\toffline\n");
            await(change);
            talk.frame("R5CT1\tdevice\n");
        });
        adb.on("host:devices-l", talk -> talk.okayText(change.getCount() > 0 ? "" : ONE));
        try (var tracker = bench.host().track(seen)) {
            assertThat(seen.next()).isEqualTo("phones []");
            change.countDown();
            assertThat(seen.next()).isEqualTo("phones [R5CT1 device]");
        }
    }

    @Test
    void a_server_without_any_tracking_is_polled() throws Exception {
        adb.on("host:devices-l", talk -> talk.okayText(ONE));
        try (var tracker = bench.host().track(seen)) {
            assertThat(seen.next()).isEqualTo("phones [R5CT1 device]");
            assertThat(seen.next()).isEqualTo("phones [R5CT1 device]");
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException end) {
            throw new IOException(end);
        }
    }
}
