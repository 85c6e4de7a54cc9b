package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lethe.fixtures.display.NeedsDisplay;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** What fits onto a screen of 1920 by 1080, measured in a real window. */
@ExtendWith(NeedsDisplay.class)
class FullHubTest extends ApplicationTest {
    /** A capital letter of a two-hundredth of the distance is read with ease: 10 mm from two metres, 38 pixels at 96 dpi. */
    private static final double TWO_METRES = 38;

    /** Of its size, a capital letter of the fonts in use takes about seven tenths. */
    private static final double CAPITAL = 0.7;

    private final ScriptedBench bench = new ScriptedBench(new BenchSnapshot(AdbStatus.RUNNING, List.of()));

    @SuppressWarnings("NullAway.Init") // TestFX calls start before each test
    private Stage stage;

    @Override
    public void start(Stage first) {
        stage = first;
        first.setWidth(1920);
        first.setHeight(1080);
        var window = new BenchWindow(
                bench, WindowSetup.of(Language.ZH_CN, Samples::qr, told -> {}).withOperator("李梅"), first);
        window.show();
        first.setWidth(1920);
        first.setHeight(1080);
    }

    @Test
    void forty_tiles_are_seen_without_scrolling_and_none_loses_its_number_or_state() {
        show(everyState(40));
        var scroll = lookup(".bench-scroll").queryAs(ScrollPane.class);
        var tiles = lookup(".small-tile").queryAll();
        picture("forty-zh-light.png");
        assertThat(tiles).hasSize(40);
        assertThat(scroll.getContent().getLayoutBounds().getHeight())
                .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight() + 0.5);
        assertThat(cutOff(".tile-number")).isEmpty();
        assertThat(cutOff(".tile-state")).isEmpty();
        assertThat(lookup(".small-tile .erase-one").queryAllAs(Node.class))
                .isNotEmpty()
                .allSatisfy(this::isInsideItsTile);
    }

    @Test
    void of_four_phones_number_and_state_are_read_from_two_metres() {
        show(everyState(4));
        picture("four-zh-light.png");
        assertThat(capital(".tile-number")).isGreaterThan(TWO_METRES);
        assertThat(capital(".tile-state")).isGreaterThan(TWO_METRES * 0.6);
        assertThat(cutOff(".tile-state")).isEmpty();
    }

    @Test
    void hundreds_are_a_list_whose_rows_exist_only_where_they_are_seen() {
        show(everyState(300));
        clickOn("#view");
        WaitForAsyncUtils.waitForFxEvents();
        picture("list-zh-light.png");
        var table = lookup(".bench-table").queryAs(TableView.class);
        assertThat(table.getItems()).hasSize(300);
        assertThat(lookup(node -> node.getStyleClass().contains("list-number")).queryAll())
                .hasSizeLessThan(80);
    }

    @Test
    void a_phone_that_flaps_keeps_its_tile() {
        show(everyState(6));
        var before = new ArrayList<>(lookup(".tile").queryAll());
        var flapping = new ArrayList<>(everyState(6));
        flapping.set(3, Samples.blocked(4, Finding.of(ReasonCode.USB_PORT_FLAPPING, Severity.BLOCKING)));
        show(flapping);
        show(everyState(6));
        assertThat(new ArrayList<>(lookup(".tile").queryAll())).isEqualTo(before);
    }

    private void show(List<BaySnapshot> bays) {
        bench.publish(new BenchSnapshot(AdbStatus.RUNNING, bays));
        // made a few a frame; of hundreds only those in sight
        Awaitility.await().until(() -> DrawnTexts.tiles(this).size() >= Math.min(bays.size(), 40));
        interact(() -> stage.getScene().getRoot().layout());
        WaitForAsyncUtils.waitForFxEvents();
    }

    static List<BaySnapshot> everyState(int count) {
        var bays = new ArrayList<BaySnapshot>();
        for (int number = 1; number <= count; number++) {
            bays.add(
                    switch (number % 8) {
                        case 1 -> Samples.overwriting(number);
                        case 2 -> Samples.ready(number, "Xiaomi 13T");
                        case 3 -> Samples.blocked(number, Samples.lockScreen());
                        case 4 -> Samples.unauthorized(number);
                        case 5 -> Samples.erased(number, "Google Pixel 8");
                        case 6 -> Samples.failed(number, "vivo X90", JobState.NOT_ERASED, ReasonCode.CANARY_SURVIVED);
                        case 7 -> Samples.atWork(number, "Samsung SM-S911B", JobState.AWAITING_OPERATOR);
                        default -> Samples.looking(number);
                    });
        }
        return bays;
    }

    private List<String> cutOff(String style) {
        return lookup(style).queryAllAs(Labeled.class).stream()
                .filter(Node::isVisible)
                .filter(DrawnTexts::isShortened)
                .map(Labeled::getText)
                .toList();
    }

    private double capital(String style) {
        return CAPITAL * lookup(style).queryAs(Labeled.class).getFont().getSize();
    }

    private void isInsideItsTile(Node button) {
        Node tile = button;
        while (!tile.getStyleClass().contains("tile")) {
            tile = tile.getParent();
        }
        assertThat(tile.localToScene(tile.getLayoutBounds()).contains(button.localToScene(button.getLayoutBounds())))
                .isTrue();
    }

    private void picture(String name) {
        interact(() -> BenchPictures.write(
                stage.getScene().snapshot(null), Path.of("target/screenshots").resolve(name)));
    }
}
