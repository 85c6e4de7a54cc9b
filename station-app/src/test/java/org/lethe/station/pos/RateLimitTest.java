package org.lethe.station.pos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final RateLimit limit = new RateLimit(2, Duration.ofSeconds(60), nanos::get);

    @Test
    void one_address_is_limited_and_another_is_not() {
        assertThat(limit.admits("a")).isTrue();
        assertThat(limit.admits("a")).isTrue();
        assertThat(limit.admits("a")).isFalse();
        assertThat(limit.admits("b")).isTrue();
    }

    @Test
    void after_the_window_it_begins_anew_also_when_the_ticker_overflows() {
        while (limit.admits("a")) {
            assertThat(nanos).hasValue(Long.MAX_VALUE - 5);
        }
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(limit.admits("a")).isFalse();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(limit.admits("a")).isTrue();
    }
}
