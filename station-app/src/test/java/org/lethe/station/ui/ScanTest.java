package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A scanner is told from a person by its terminator; inside a field also by its pace, on a clock that the test holds. */
class ScanTest {
    private static final Duration SCANNER = Duration.ofMillis(8);
    private static final Duration PERSON = Duration.ofMillis(90);

    private final AtomicLong time = new AtomicLong();
    private final Scan scan = new Scan(time::get);

    @Test
    void what_a_scanner_sends_is_a_scan_also_inside_a_field() {
        type("T-2041", SCANNER, true);
        assertThat(scan.end()).contains("T-2041");
    }

    @Test
    void what_a_person_types_into_a_field_and_ends_with_enter_is_no_scan() {
        type("Li Mei", PERSON, true);
        assertThat(scan.end()).isEmpty();
    }

    @Test
    void a_scan_behind_what_a_person_typed_into_the_field_is_the_scan_alone() {
        type("Li Mei", PERSON, true);
        time.addAndGet(PERSON.toNanos());
        type("T-2041", SCANNER, true);
        assertThat(scan.end()).contains("T-2041");
    }

    @Test
    void outside_fields_the_terminator_alone_decides() {
        type("T-2041", PERSON, false);
        assertThat(scan.end()).contains("T-2041");
    }

    @Test
    void a_key_that_was_pressed_by_accident_is_no_beginning_of_the_next_scan() {
        type("x", SCANNER, false);
        time.addAndGet(Duration.ofSeconds(3).toNanos());
        type("T-2041", SCANNER, false);
        assertThat(scan.end()).contains("T-2041");
    }

    @Test
    void a_terminator_that_comes_late_is_a_persons() {
        type("T-2041", SCANNER, false);
        time.addAndGet(Duration.ofSeconds(3).toNanos());
        assertThat(scan.end()).isEmpty();
    }

    @Test
    void a_few_characters_and_a_lonely_terminator_are_nothing() {
        type("ok", SCANNER, false);
        assertThat(scan.end()).isEmpty();
        assertThat(scan.end()).isEmpty();
    }

    private void type(String text, Duration pace, boolean inField) {
        text.chars().forEach(character -> {
            time.addAndGet(pace.toNanos());
            var unused = scan.begins(Character.toString(character), inField);
        });
    }
}
