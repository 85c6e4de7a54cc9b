package org.lethe.station.ui.today;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lethe.station.history.DayFigures;
import org.lethe.station.history.DayFigures.Line;
import org.lethe.station.history.Foremost;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobState;
import org.lethe.station.ui.PageContext;
import org.lethe.station.ui.Views;

/**
 * Big figures on top, below them a chart each for models, ports and minutes. Their bars lie down: names of phones are long, and stand
 * whole only beside each other's lines. Without phones one sentence instead.
 */
final class TodayView extends ScrollPane {
    /** More names would push the next chart out of sight; the most troublesome come first. */
    private static final int MOST_NAMES = 12;

    /** A chart that is less high than for these drops its legend (JavaFX, Chart.layoutChildren). */
    private static final int LEAST_NAMES = 4;

    /** A line of text and some air, in which two bars have room. */
    private static final int HEIGHT_OF_NAME = 30;
    /** Between the bars of one name and of the next. */
    private static final int AIR = 10;
    /** Title, axis and legend. */
    private static final int HEIGHT_OF_FRAME = 130;

    private static final int STEPS = 5;

    private final PageContext context;
    private final ReadOnlyObjectWrapper<DayFigures> figures = new ReadOnlyObjectWrapper<>(DayFigures.of(List.of()));
    private List<String> hub = List.of();

    TodayView(PageContext context) {
        this.context = context;
        setFitToWidth(true);
        getStyleClass().addAll("page", "bench-scroll");
        context.messages().subscribe(words -> draw());
    }

    /** @param learned paths of the hub's ports in the order of their numbers; empty while nothing is learned */
    void show(DayFigures day, List<String> learned) {
        hub = learned;
        figures.set(day);
        draw();
    }

    void showFault() {
        setContent(notice(Text.PAGE_FAULT));
    }

    private void draw() {
        var day = figures.get();
        setContent(day.byState().isEmpty() ? notice(Text.TODAY_NOTHING) : charts(day));
    }

    private Node charts(DayFigures day) {
        var trouble = day.ports().stream()
                .filter(Line::hasTrouble)
                .map(this::numbered)
                .toList();
        var charts = new HBox(
                chart(
                        Text.TODAY_BY_MODEL,
                        day.models(),
                        new Amount(Text.TODAY_JOBS, Line::jobs),
                        new Amount(Text.TODAY_RED, Line::red)),
                trouble.isEmpty()
                        ? notice(Text.TODAY_NO_TROUBLE)
                        : chart(
                                Text.TODAY_BY_PORT,
                                trouble,
                                new Amount(Text.TODAY_LINE_FAILURES, Line::lineFailures),
                                new Amount(Text.TODAY_RED, Line::red)));
        charts.getStyleClass().add("today-charts");
        var timed = day.models().stream()
                .filter(line -> line.erased() > 0)
                .sorted(Comparator.comparing(Line::minutes).reversed())
                .toList();
        var minutes = chart(Text.TODAY_MINUTES, timed, new Amount(Text.TODAY_MINUTES, Line::minutes));
        var column = new VBox(counts(day, context.words()), charts, minutes);
        column.getStyleClass().add("today");
        return column;
    }

    /** As the tiles number it; a port that was not learned has its path alone. */
    private Line numbered(Line port) {
        var place = hub.indexOf(port.name());
        return place < 0
                ? port
                : port.named(context.words().text(Text.TODAY_PORT, Map.of("number", place + 1, "path", port.name())));
    }

    private static Node counts(DayFigures day, Messages words) {
        var row = new HBox(
                count(day.count(JobState.ERASED), words.state(JobState.ERASED), "good"),
                count(day.count(JobState.NOT_ERASED), words.state(JobState.NOT_ERASED), "bad"),
                count(day.count(JobState.INDETERMINATE), words.state(JobState.INDETERMINATE), "bad"),
                count(day.count(JobState.CANCELLED), words.state(JobState.CANCELLED), "calm"),
                count(day.open(), words.text(Text.TODAY_OPEN), "calm"));
        row.getStyleClass().add("today-counts");
        return row;
    }

    private static Node count(int number, String caption, String tone) {
        var figure = Views.label("today-figure", tone);
        figure.setText(String.valueOf(number));
        var below = Views.label("caption");
        below.setText(caption);
        var card = new VBox(figure, below);
        card.getStyleClass().add("today-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    /** A chart of the first lines, and below it what all others come to: a bar of theirs would leave those of the first no length. */
    private Node chart(Text title, List<Line> lines, Amount... amounts) {
        var foremost = Foremost.of(lines, MOST_NAMES);
        var card = new VBox(bars(title, foremost.lines(), amounts));
        if (foremost.left() > 0) {
            card.getChildren().add(others(foremost, amounts));
        }
        card.getStyleClass().add("today-chart");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Node bars(Text title, List<Line> lines, Amount... amounts) {
        var most = Stream.of(amounts)
                .flatMapToDouble(amount -> lines.stream().mapToDouble(amount.of()))
                .max()
                .orElse(0);
        var chart = new BarChart<>(axis(most), new CategoryAxis());
        chart.setTitle(context.words().text(title));
        chart.setAccessibleText(context.words().text(title));
        chart.setAnimated(false); // a page that is looked at for seconds should be still
        chart.setLegendVisible(amounts.length > 1);
        chart.setCategoryGap(AIR);
        chart.setBarGap(0);
        Stream.of(amounts).map(amount -> series(amount, lines)).forEach(chart.getData()::add);
        fixHeight(chart, HEIGHT_OF_FRAME + HEIGHT_OF_NAME * Math.max(LEAST_NAMES, lines.size()));
        return chart;
    }

    /** Few names in the room of many would get bars as thick as a hand. */
    private static void fixHeight(Region chart, double height) {
        chart.setMinHeight(height);
        chart.setPrefHeight(height);
        chart.setMaxHeight(height);
    }

    /** From nothing to the longest bar or a little more, in steps that people count in; phones have no halves. */
    private static NumberAxis axis(double most) {
        int step = IntStream.iterate(1, size -> size * 10)
                .flatMap(size -> IntStream.of(size, 2 * size, 5 * size))
                .filter(size -> size * STEPS >= most)
                .findFirst()
                .orElseThrow();
        var axis = new NumberAxis(0, step * (double) STEPS, step);
        axis.setMinorTickVisible(false);
        return axis;
    }

    /** The first line last: the axis of names goes upwards. */
    private XYChart.Series<Number, String> series(Amount amount, List<Line> lines) {
        var series = new XYChart.Series<Number, String>();
        series.setName(context.words().text(amount.name()));
        lines.forEach(
                line -> series.getData().add(0, new XYChart.Data<>(amount.of().applyAsDouble(line), line.name())));
        return series;
    }

    private Node others(Foremost foremost, Amount... amounts) {
        var words = context.words();
        var figures = Stream.of(amounts)
                .map(amount ->
                        words.text(amount.name()) + " " + Math.round(amount.of().applyAsDouble(foremost.others())))
                .collect(Collectors.joining(" · "));
        var below = Views.text("caption");
        below.setText(words.text(Text.TODAY_OTHERS, Map.of("count", foremost.left(), "figures", figures)));
        return below;
    }

    /** What a bar shows of a line. */
    private record Amount(Text name, ToDoubleFunction<Line> of) {}

    private Label notice(Text text) {
        var notice = Views.text("page-notice");
        notice.setText(context.words().text(text));
        return notice;
    }
}
