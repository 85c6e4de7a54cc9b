package org.lethe.station.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lethe.station.history.DayFigures.Line;
import org.lethe.station.model.JobState;

class DayFiguresTest {
    private static final DayFigures DAY = DayFigures.of(List.of(
            HistoryRows.erased(1, "Xiaomi 13T", "1-1", 20),
            HistoryRows.erased(2, "Xiaomi 13T", "1-2", 30),
            HistoryRows.red(3, "vivo X90", "1-2")));

    @Test
    void jobs_are_counted_by_how_they_ended() {
        assertThat(DAY.count(JobState.ERASED)).isEqualTo(2);
        assertThat(DAY.count(JobState.NOT_ERASED)).isEqualTo(1);
        assertThat(DAY.count(JobState.CANCELLED)).isZero();
        assertThat(DAY.open()).isZero();
    }

    @Test
    void what_fails_comes_first_and_minutes_are_those_of_erased_phones() {
        assertThat(DAY.models()).containsExactly(new Line("vivo X90", 1, 1, 1, 0), new Line("Xiaomi 13T", 2, 0, 0, 25));
        assertThat(DAY.ports()).containsExactly(new Line("1-2", 2, 1, 1, 30), new Line("1-1", 1, 0, 0, 20));
    }

    @Test
    void a_day_without_phones_has_no_lines() {
        assertThat(DayFigures.of(List.of()).models()).isEmpty();
    }
}
