package org.lethe.station.history;

import java.time.Duration;
import java.util.List;
import org.lethe.station.history.DayFigures.Line;

/**
 * As many lines as can be shown, and the others in one, so that no phone is left out.
 *
 * @param lines the first ones, in their order
 * @param left how many have no place
 * @param others these together; all zero when none is left
 */
public record Foremost(List<Line> lines, int left, Line others) {
    public Foremost {
        lines = List.copyOf(lines);
    }

    /** @param most how many lines have a place */
    public static Foremost of(List<Line> lines, int most) {
        int shown = Math.min(most, lines.size());
        var rest = lines.subList(shown, lines.size());
        var none = new Line("", 0, 0, 0, 0, Duration.ZERO);
        return new Foremost(lines.subList(0, shown), rest.size(), rest.stream().reduce(none, Line::plus));
    }
}
