package org.lethe.station.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often phones are looked at that something blocks. */
class AssessmentsTest {
    @Test
    void a_few_blocked_phones_are_looked_at_as_soon_as_a_person_can_have_done_something() {
        assertThat(Assessments.untilLookedAtAgain(1)).isEqualTo(Duration.ofSeconds(3));
        assertThat(Assessments.untilLookedAtAgain(12)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void many_take_turns_so_that_there_are_never_more_than_four_looks_a_second() {
        assertThat(Assessments.untilLookedAtAgain(80)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Assessments.untilLookedAtAgain(200)).isEqualTo(Duration.ofSeconds(50));
    }
}
