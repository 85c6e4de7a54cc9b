package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.station.history.HistoryRow;
import org.lethe.station.history.HistoryRows;
import org.lethe.station.i18n.Language;
import org.testfx.util.WaitForAsyncUtils;

/** A day of 400 phones, of 40 models with long names, at 40 ports. */
class BusyDayTest extends InWholeWindow {
    private static final List<HistoryRow> DAY =
            LongStream.rangeClosed(1, 400).mapToObj(BusyDayTest::row).toList();

    private static HistoryRow row(long number) {
        var phone = "Xiaomi Redmi Note 14 Pro+ 5G (%02dFPCC4G)".formatted(number % 40);
        var port = "usb:1-2.%d.%d".formatted(1 + number % 8, 1 + number / 8 % 5);
        return number % 9 == 0
                ? HistoryRows.red(number, phone, port)
                : HistoryRows.erased(number, phone, port, (int) (12 + number % 40));
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "ZH_CN, DARK"})
    void every_name_stands_whole_beside_its_bars_and_no_phone_is_left_out(Language language, Theme theme) {
        window = new WholeWindow(directory).withRows(DAY);
        interact(() -> window.show(language, theme, stage));
        clickOn("#page-today");
        WaitForAsyncUtils.waitForFxEvents();
        interact(() ->
                BenchPictures.keep(stage.getScene().snapshot(null), BenchPictures.name("today-busy", language, theme)));

        assertThat(lookup((Node node) -> node instanceof Labeled label
                                && label.getText().contains(language == Language.EN ? "28 more" : "另有 28 项"))
                        .queryAll())
                .hasSize(3);
        assertThat(axes()).hasSize(3);
        axes().forEach(axis -> {
            var names = List.copyOf(axis.getCategories());
            assertThat(names).hasSize(12);
            var drawn = axis.getChildrenUnmodifiable().stream()
                    .filter(node -> node instanceof Text && node.isVisible())
                    .map(Text.class::cast)
                    .toList();
            assertThat(drawn).extracting(Text::getText).containsAll(names);
            assertThat(drawn).allSatisfy(text -> assertThat(inScene(axis).contains(inScene(text)))
                    .as(text.getText())
                    .isTrue());
            assertThat(drawn).allSatisfy(text -> assertThat(drawn)
                    .filteredOn(other -> other != text)
                    .noneMatch(other -> inScene(other).intersects(inScene(text))));
        });
    }

    @ParameterizedTest
    @CsvSource({"EN, Port 2 (usb:1-2.1)", "ZH_CN, 2 号端口（usb:1-2.1）"})
    void a_port_has_the_number_of_its_tile_and_one_that_was_not_learned_its_path(Language language, String learned) {
        var rows = List.of(HistoryRows.red(1, "vivo X90", "usb:1-2.1"), HistoryRows.red(2, "OPPO Find X5", "usb:1-9"));
        window = new WholeWindow(directory).withRows(rows).withHub(List.of("usb:1-2.4", "usb:1-2.1"));
        interact(() -> window.show(language, Theme.LIGHT, stage));
        clickOn("#page-today");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(axes())
                .anySatisfy(axis -> assertThat(axis.getCategories()).containsExactlyInAnyOrder(learned, "usb:1-9"));
    }

    private List<CategoryAxis> axes() {
        return lookup(BarChart.class::isInstance).<BarChart<Number, String>>queryAll().stream()
                .map(chart -> (CategoryAxis) chart.getYAxis())
                .toList();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }
}
