package org.lethe.station.ui.today;

import java.util.List;
import java.util.function.ToDoubleFunction;
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
import javafx.scene.layout.VBox;
import org.lethe.station.history.DayFigures;
import org.lethe.station.history.DayFigures.Line;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.JobState;
import org.lethe.station.ui.PageContext;
import org.lethe.station.ui.Views;

/** Big figures on top, below them a chart each for models, ports and minutes. Without phones one sentence instead. */
final class TodayView extends ScrollPane {
    /** More names would not be readable on an axis; the most troublesome come first. */
    private static final int MOST_NAMES = 12;

    private final PageContext context;
    private final ReadOnlyObjectWrapper<DayFigures> figures = new ReadOnlyObjectWrapper<>(DayFigures.of(List.of()));

    TodayView(PageContext context) {
        this.context = context;
        setFitToWidth(true);
        getStyleClass().addAll("page", "bench-scroll");
        context.messages().subscribe(words -> draw());
    }

    void show(DayFigures day) {
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
        var words = context.words();
        var charts = new HBox(
                chart(
                        words.text(Text.TODAY_BY_MODEL),
                        series(words.text(Text.TODAY_JOBS), day.models(), Line::jobs),
                        series(words.text(Text.TODAY_RED), day.models(), Line::red)),
                chart(
                        words.text(Text.TODAY_BY_PORT),
                        series(words.text(Text.TODAY_LINE_FAILURES), day.ports(), Line::lineFailures),
                        series(words.text(Text.TODAY_RED), day.ports(), Line::red)));
        var timed = day.models().stream().filter(line -> line.minutes() > 0).toList();
        var minutes =
                chart(words.text(Text.TODAY_MINUTES), series(words.text(Text.TODAY_MINUTES), timed, Line::minutes));
        var column = new VBox(counts(day, words), charts, minutes);
        column.getStyleClass().add("today");
        charts.getStyleClass().add("today-charts");
        return column;
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

    @SafeVarargs
    private static BarChart<String, Number> chart(String title, XYChart.Series<String, Number>... series) {
        var amounts = new NumberAxis();
        amounts.setMinorTickVisible(false);
        var chart = new BarChart<>(new CategoryAxis(), amounts);
        chart.setTitle(title);
        chart.setAccessibleText(title);
        chart.setAnimated(false); // a page that is looked at for seconds should be still
        chart.setLegendVisible(series.length > 1);
        chart.getData().setAll(List.of(series));
        HBox.setHgrow(chart, Priority.ALWAYS);
        return chart;
    }

    private static XYChart.Series<String, Number> series(String name, List<Line> lines, ToDoubleFunction<Line> amount) {
        var series = new XYChart.Series<String, Number>();
        series.setName(name);
        lines.stream().limit(MOST_NAMES).forEach(line -> series.getData()
                .add(new XYChart.Data<>(line.name(), amount.applyAsDouble(line))));
        return series;
    }

    private Label notice(Text text) {
        var notice = Views.text("page-notice");
        notice.setText(context.words().text(text));
        return notice;
    }
}
