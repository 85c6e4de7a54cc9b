package org.lethe.station.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
        assertThat(DAY.models()).containsExactly(line("vivo X90", 1, 1, 1, 0, 0), line("Xiaomi 13T", 2, 0, 0, 2, 50));
        assertThat(DAY.ports()).containsExactly(line("1-2", 2, 1, 1, 1, 30), line("1-1", 1, 0, 0, 1, 20));
        assertThat(DAY.models()).extracting(Line::minutes).containsExactly(0.0, 25.0);
    }

    @Test
    void what_has_no_place_of_its_own_is_added_up_and_nothing_is_left_out() {
        var lines = List.of(line("a", 9, 3, 1, 5, 50), line("b", 4, 1, 0, 3, 60), line("c", 2, 0, 2, 1, 20));
        assertThat(Foremost.of(lines, 1)).isEqualTo(new Foremost(lines.subList(0, 1), 2, line("", 6, 1, 2, 4, 80)));
        assertThat(Foremost.of(lines, 3)).isEqualTo(new Foremost(lines, 0, line("", 0, 0, 0, 0, 0)));
    }

    private static Line line(String name, int jobs, int red, int lineFailures, int erased, int minutes) {
        return new Line(name, jobs, red, lineFailures, erased, Duration.ofMinutes(minutes));
    }

    @Test
    void a_day_without_phones_has_no_lines() {
        assertThat(DayFigures.of(List.of()).models()).isEmpty();
    }
}
