package org.lethe.station.history;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lethe.station.model.JobState;

/**
 * A day in figures.
 *
 * @param byState how many jobs stand where; states without jobs are missing
 * @param models one line a model, most red ones first
 * @param ports one line a hub port that is known, most trouble first
 */
public record DayFigures(Map<JobState, Integer> byState, List<Line> models, List<Line> ports) {
    private static final Comparator<Line> TROUBLE_FIRST = Comparator.comparing(Line::red)
            .thenComparing(Line::lineFailures)
            .reversed()
            .thenComparing(Line::name);

    public DayFigures {
        byState = Map.copyOf(byState);
        models = List.copyOf(models);
        ports = List.copyOf(ports);
    }

    /**
     * The figures of one model or port.
     *
     * @param name model, or path of the port
     * @param jobs how many there were
     * @param red how many ended so that the phone must not be sold
     * @param lineFailures of how many the line failed at least once; at one port this is its socket or its cable
     * @param erased how many were erased and have ended
     * @param erasing how long these took together
     */
    public record Line(String name, int jobs, int red, int lineFailures, int erased, Duration erasing) {
        /** How many minutes an erased phone took on average; 0 when none was erased. */
        public double minutes() {
            return erased == 0
                    ? 0
                    : erasing.toSeconds() / (double) Duration.ofMinutes(1).toSeconds() / erased;
        }

        /** Whether a phone is red or lost its line. */
        public boolean hasTrouble() {
            return red > 0 || lineFailures > 0;
        }

        /** The same under another name. */
        public Line named(String other) {
            return new Line(other, jobs, red, lineFailures, erased, erasing);
        }

        /** Both together, under the name of this. */
        Line plus(Line other) {
            return new Line(
                    name,
                    jobs + other.jobs,
                    red + other.red,
                    lineFailures + other.lineFailures,
                    erased + other.erased,
                    erasing.plus(other.erasing));
        }
    }

    /** Adds rows up. */
    public static DayFigures of(List<HistoryRow> rows) {
        var byState = new EnumMap<JobState, Integer>(JobState.class);
        rows.forEach(row -> byState.merge(row.state(), 1, Integer::sum));
        var onPorts = rows.stream().filter(row -> row.port().isPresent()).toList();
        return new DayFigures(byState, lines(rows, HistoryRow::phone), lines(onPorts, row -> row.port()
                .orElseThrow()));
    }

    /** How many jobs stand in a state. */
    public int count(JobState state) {
        return byState.getOrDefault(state, 0);
    }

    /** How many jobs have not ended. */
    public int open() {
        return byState.entrySet().stream()
                .filter(entry -> !entry.getKey().isTerminal())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static List<Line> lines(List<HistoryRow> rows, Function<HistoryRow, String> name) {
        return rows.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .sorted(TROUBLE_FIRST)
                .toList();
    }

    private static Line line(String name, List<HistoryRow> rows) {
        var red = rows.stream().filter(HistoryRow::isRed).count();
        var failures = rows.stream().filter(HistoryRow::lineFailed).count();
        var times = rows.stream()
                .filter(row -> row.state() == JobState.ERASED)
                .flatMap(row -> row.took().stream())
                .toList();
        var together = times.stream().reduce(Duration.ZERO, Duration::plus);
        return new Line(name, rows.size(), (int) red, (int) failures, times.size(), together);
    }
}
