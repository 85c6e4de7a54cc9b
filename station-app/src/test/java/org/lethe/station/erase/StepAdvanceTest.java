package org.lethe.station.erase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lethe.station.model.Progress;

/** A step that comes further between two faults works, however often it is interrupted. */
class StepAdvanceTest {
    private final StepAdvance advance = new StepAdvance(progress -> {});

    @Test
    void each_fault_that_finds_it_further_than_the_last_one_is_the_first_in_a_row() {
        for (int percent = 10; percent <= 90; percent += 10) {
            cutAt(percent);

            assertThat(advance.isFurther()).isTrue();
        }
    }

    @Test
    void a_step_that_ends_where_it_ended_before_came_no_further() {
        cutAt(40);
        assertThat(advance.isFurther()).isTrue();

        cutAt(40);
        assertThat(advance.isFurther()).isFalse();

        cutAt(0);
        assertThat(advance.isFurther()).isFalse();
    }

    @Test
    void what_was_under_way_is_no_advance() {
        advance.begin(false);
        advance.accept(new Progress(9, 1000, 1));

        assertThat(advance.isFurther()).isFalse();
    }

    @Test
    void a_step_without_a_measure_never_comes_further() {
        advance.begin(false);

        assertThat(advance.isFurther()).isFalse();
    }

    @Test
    void the_next_step_begins_at_its_own_beginning() {
        cutAt(90);
        assertThat(advance.isFurther()).isTrue();

        advance.begin(false);
        advance.accept(new Progress(100, 1000, 1));

        assertThat(advance.isFurther()).isTrue();
    }

    private void cutAt(int percent) {
        advance.begin(true);
        advance.accept(new Progress(percent * 10L, 1000, 1));
    }
}
