package org.lethe.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lethe.agent.StopSign.StoppedException;
import org.lethe.agent.Throttle.StrainedException;
import org.lethe.agent.os.Battery;
import org.lethe.protocol.RefusalCode;

/** Work rests while the phone is too warm or nearly empty, goes on when it has recovered, and ends with its reason when it does not. */
class ThrottleTest {
    private final PlayedFramework framework = new PlayedFramework();
    private final MemoryPhone phone = new MemoryPhone(new MemoryStorage(1), framework);
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ProgressBeat beat = new ProgressBeat(new Outbox(sent));
    private final Steps time = new Steps();

    @AfterEach
    void endBeat() {
        beat.close();
    }

    @Test
    void a_cool_phone_of_which_all_is_known_goes_on_at_once() throws Exception {
        phone.battery(310, 80);
        throttle().pass();
        assertThat(time.paused).isZero();
    }

    @Test
    void a_phone_that_says_nothing_goes_on_at_once() throws Exception {
        phone.battery = Battery.UNKNOWN;
        throttle().pass();
        assertThat(time.paused).isZero();
    }

    @Test
    void a_warm_phone_rests_until_it_is_cool_and_not_only_a_little_less_warm() throws Exception {
        phone.battery(450, 80);
        time.onPause = pauses -> phone.battery(450 - (int) pauses, 80);
        throttle().pass();
        assertThat(phone.battery.tenthsCelsius()).hasValue(Throttle.COOL_AGAIN);
    }

    @Test
    void a_phone_that_finds_itself_hot_rests_although_its_battery_is_cool() throws Exception {
        phone.battery(310, 80);
        framework.thermalStatus = OptionalInt.of(Throttle.SEVERE);
        time.onPause = pauses -> framework.thermalStatus = OptionalInt.of(pauses < 4 ? Throttle.SEVERE : 2);
        throttle().pass();
        assertThat(time.paused).isEqualTo(4);
    }

    @Test
    void a_phone_that_finds_itself_moderately_warm_goes_on_at_once() throws Exception {
        framework.thermalStatus = OptionalInt.of(2);
        throttle().pass();
        assertThat(time.paused).isZero();
    }

    @Test
    void a_thermal_status_that_is_no_longer_answered_does_not_block() throws Exception {
        framework.thermalStatus = OptionalInt.of(6);
        time.onPause = pauses -> framework.thermalStatus = OptionalInt.empty();
        throttle().pass();
        assertThat(time.paused).isEqualTo(1);
    }

    @Test
    void a_phone_that_only_says_that_it_is_hot_ends_the_work_without_a_made_up_temperature() {
        framework.thermalStatus = OptionalInt.of(Throttle.SEVERE);
        assertThatThrownBy(() -> throttle().pass())
                .isInstanceOfSatisfying(StrainedException.class, fault -> assertThat(fault.code())
                        .isEqualTo(RefusalCode.TOO_HOT))
                .hasMessageContaining("battery: unknown");
    }

    @Test
    void an_empty_phone_rests_until_it_is_charged_again() throws Exception {
        phone.battery(310, 5);
        time.onPause = pauses -> phone.battery(310, 5 + (int) pauses);
        throttle().pass();
        assertThat(phone.battery.percent()).hasValue(Throttle.CHARGED_AGAIN);
    }

    @Test
    void a_temperature_that_is_no_longer_known_does_not_block() throws Exception {
        phone.battery(500, 80);
        time.onPause = pauses -> phone.battery = Battery.UNKNOWN;
        throttle().pass();
        assertThat(time.paused).isEqualTo(1);
    }

    @Test
    void a_phone_that_stays_hot_ends_the_work_and_says_why() {
        phone.battery(550, 80);
        assertThatThrownBy(() -> throttle().pass())
                .isInstanceOfSatisfying(StrainedException.class, fault -> assertThat(fault.code())
                        .isEqualTo(RefusalCode.TOO_HOT))
                .hasMessageContaining("55.0 °C")
                .hasMessageContaining("20 minutes");
        assertThat(TimeUnit.NANOSECONDS.toMinutes(time.nanos())).isEqualTo(Throttle.LONGEST_REST_MINUTES);
    }

    @Test
    void a_phone_that_stays_empty_ends_the_work_and_says_why() {
        phone.battery(310, 3);
        assertThatThrownBy(() -> throttle().pass())
                .isInstanceOfSatisfying(StrainedException.class, fault -> assertThat(fault.code())
                        .isEqualTo(RefusalCode.BATTERY_LOW))
                .hasMessageContaining("3 %");
    }

    @Test
    void threads_that_share_the_work_do_not_each_wait_for_a_phone_that_stays_hot() {
        phone.battery(550, 80);
        var throttle = throttle();
        assertThatThrownBy(throttle::pass).isInstanceOf(StrainedException.class);
        assertThatThrownBy(throttle::pass).isInstanceOf(StrainedException.class);
        assertThat(TimeUnit.NANOSECONDS.toMinutes(time.nanos())).isEqualTo(Throttle.LONGEST_REST_MINUTES);
    }

    @Test
    void a_thread_that_is_to_end_does_not_go_on() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> throttle().pass()).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_station_that_leaves_ends_the_rest() {
        phone.battery(550, 80);
        var throttle = new Throttle(phone, beat, () -> time.paused == 3, time);
        assertThatThrownBy(throttle::pass).isInstanceOf(StoppedException.class);
    }

    @Test
    void a_person_is_told_why_it_is_slow_and_only_as_long_as_it_is() throws Exception {
        phone.battery(500, 80);
        time.onPause = pauses -> {
            Awaitility.await().until(() -> lines().contains("\"heldBackBy\":\"HEAT\""));
            phone.battery(310, 80);
        };
        throttle().pass();
        sent.reset();
        Awaitility.await().until(() -> lines().contains("progress"));
        Awaitility.await().untilAsserted(() -> {
            sent.reset();
            Awaitility.await().until(() -> lines().contains("progress"));
            assertThat(lines()).doesNotContain("heldBackBy");
        });
    }

    private String lines() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    private Throttle throttle() {
        return new Throttle(phone, beat, () -> false, time);
    }

    /** Time that passes only by waiting. */
    private static final class Steps implements Ticker {
        private long nanos;
        private long paused;
        private LongConsumer onPause = pauses -> {};

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void pause(long millis) {
            nanos += TimeUnit.MILLISECONDS.toNanos(millis);
            onPause.accept(++paused);
        }
    }
}
