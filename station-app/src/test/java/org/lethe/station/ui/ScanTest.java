package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A scanner is told from a person by its terminator; inside a field also by its pace, on a clock that the test holds. */
class ScanTest {
    private final AtomicLong time = new AtomicLong();
    private final Scan scan = new Scan(time::get);

    @Test
    void what_a_scanner_sends_is_a_scan_also_inside_a_field() {
        type("T-2041", Duration.ofMillis(8));
        assertThat(scan.end(true)).contains("T-2041");
    }

    @Test
    void what_a_person_types_into_a_field_and_ends_with_enter_is_no_scan() {
        type("Li Mei", Duration.ofMillis(90));
        assertThat(scan.end(true)).isEmpty();
    }

    @Test
    void outside_fields_the_terminator_alone_decides() {
        type("T-2041", Duration.ofMillis(90));
        assertThat(scan.end(false)).contains("T-2041");
    }

    @Test
    void a_key_that_was_pressed_by_accident_is_no_beginning_of_the_next_scan() {
        type("x", Duration.ofMillis(8));
        time.addAndGet(Duration.ofSeconds(3).toNanos());
        type("T-2041", Duration.ofMillis(8));
        assertThat(scan.end(false)).contains("T-2041");
    }

    @Test
    void a_few_characters_and_a_lonely_terminator_are_nothing() {
        type("ok", Duration.ofMillis(8));
        assertThat(scan.end(false)).isEmpty();
        assertThat(scan.end(false)).isEmpty();
    }

    private void type(String text, Duration pace) {
        text.chars().forEach(character -> {
            time.addAndGet(pace.toNanos());
            scan.add(Character.toString(character));
        });
    }
}
