package org.lethe.station.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final ManualClock clock = new ManualClock();

    @Test
    void what_remains_shrinks_with_time_and_never_below_nothing() {
        var deadline = Deadline.after(clock, MINUTE);
        clock.advance(Duration.ofSeconds(59));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(1));
        assertThat(deadline.expired()).isFalse();
        clock.advance(MINUTE);
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.expired()).isTrue();
    }

    @Test
    void a_part_of_a_step_cannot_outlast_the_step() {
        var step = Deadline.after(clock, MINUTE);
        assertThat(step.sooner(Duration.ofHours(1))).isSameAs(step);
        assertThat(step.sooner(Duration.ofSeconds(5)).remaining()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void the_overflow_of_the_nanosecond_counter_is_no_deadline() {
        var late = new ManualClock(Long.MAX_VALUE - 10);
        var deadline = Deadline.after(late, MINUTE);
        late.advance(Duration.ofSeconds(1));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(59));
    }

    @Test
    void a_negative_wait_is_over_at_once_and_an_eternal_one_ends_in_a_year() {
        assertThat(Deadline.after(clock, Duration.ofSeconds(-1)).expired()).isTrue();
        assertThat(Deadline.after(clock, Duration.ofSeconds(Long.MAX_VALUE)).remaining())
                .isEqualTo(Duration.ofDays(365));
    }
}
