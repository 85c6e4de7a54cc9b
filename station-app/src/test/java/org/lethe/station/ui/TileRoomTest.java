package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.Finding;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.lethe.station.model.StepKind;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Tiles use the window, and what they say is whole: on the screens that shops have, for few phones and for many, in both languages. No
 * text of a tile ends in dots or lies outside; where there is room the reason and its remedy are told in full.
 */
class TileRoomTest extends InWholeWindow {
    private static final List<Integer> COUNTS = List.of(1, 2, 4, 6, 9, 12, 20, 40);

    /** Up to so many phones every reason is told in full, and nobody scrolls, on every screen. */
    private static final int FEW = 9;

    /** The longest that findings are told with. */
    private static final Map<String, String> DETAILS = Map.ofEntries(
            Map.entry(
                    "rule",
                    "SUBSYSTEM==\"usb\", ATTR{idVendor}==\"2717\", ATTR{idProduct}==\"ff48\", MODE=\"0660\", GROUP=\"plugdev\", TAG+=\"uaccess\""),
            Map.entry("count", "12"),
            Map.entry("level", "12"),
            Map.entry("minimum", "30"),
            Map.entry("temperature", "47.5"),
            Map.entry("certificate", "LS-4F7K2M-000123"),
            Map.entry("date", "2027-01-04"),
            Map.entry("sale", "SALE-0077"),
            Map.entry("other", "192.168.86.190:37571"),
            Map.entry("serial", "0123456789ABCDEF"),
            Map.entry("system", "HarmonyOS NEXT"),
            Map.entry("makers", "Xiaomi, Samsung"),
            Map.entry("signs", "ro.debuggable, verifiedbootstate"));

    private record Screen(int width, int height) {}

    static Stream<Arguments> screens() {
        return Stream.of(new Screen(1280, 800), new Screen(1366, 768), new Screen(1920, 1080))
                .flatMap(screen -> Stream.of(Language.values()).map(language -> Arguments.of(screen, language)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void tiles_use_the_window_and_no_text_of_theirs_is_cut(Screen screen, Language language) {
        window = new WholeWindow(directory);
        interact(() -> {
            window.show(language, Theme.LIGHT, stage);
            stage.setWidth(screen.width());
            stage.setHeight(screen.height());
        });
        var faults = new LinkedHashMap<String, List<String>>();
        for (int count : COUNTS) {
            show(count);
            interact(() -> BenchPictures.keep(
                    stage.getScene().snapshot(null),
                    "tiles-%d-%d-%s".formatted(screen.width(), count, language.tag())));
            faults.put(count + " phones", faults(count, screen, language));
        }
        faults.values().removeIf(List::isEmpty);
        assertThat(faults).isEmpty();
    }

    private List<String> faults(int count, Screen screen, Language language) {
        var faults = new ArrayList<String>();
        tiles().forEach(tile -> faults.addAll(badTexts(tile)));
        if (count <= FEW) {
            tiles().forEach(tile -> faults.addAll(missing(tile, language)));
        }
        if ((count <= FEW || screen.width() == 1920) && scrolls()) {
            faults.add("scrolls");
        }
        if (count > 1 && count <= FEW && used() < 0.7) {
            faults.add("uses only " + used());
        }
        if (count == 4
                && screen.width() == 1920
                && lookup(".tile:large").queryAll().size() < 4) {
            faults.add("not large");
        }
        return faults;
    }

    static List<String> badTexts(Node tile) {
        return DrawnTexts.of(tile)
                .filter(text -> !text.getStyleClass().contains("watermark"))
                .flatMap(text -> fault(text, tile).stream())
                .toList();
    }

    private static Optional<String> fault(Labeled text, Node tile) {
        if (DrawnTexts.isShortened(text)) {
            return Optional.of("cut: " + text.getText());
        }
        return DrawnTexts.isWithin(text, tile) && DrawnTexts.isWithin(text, text.getParent())
                ? Optional.empty()
                : Optional.of("outside: " + text.getText());
    }

    /** What a tile of those with a reason does not tell in full. */
    private static List<String> missing(Node tile, Language language) {
        return wholes(language).getOrDefault(number(tile) % 8, List.of()).stream()
                .filter(whole -> DrawnTexts.of(tile).map(Labeled::getText).noneMatch(whole::equals))
                .map("not told: "::concat)
                .toList();
    }

    private static int number(Node tile) {
        return Integer.parseInt(((Labeled) tile.lookup(".tile-number")).getText());
    }

    private static Map<Integer, List<String>> wholes(Language language) {
        var words = Messages.in(language);
        var wholes = new LinkedHashMap<Integer, List<String>>();
        wholes.put(2, told(words, ReasonCode.RED_REPORT_SINCE_CERTIFICATE));
        wholes.put(
                3,
                List.of(
                        words.reason(ReasonCode.KEY_IDENTIFIER_UNCHANGED),
                        words.remedy(ReasonCode.KEY_IDENTIFIER_UNCHANGED)));
        wholes.put(5, told(words, ReasonCode.WALLET_PRESENT));
        wholes.put(6, told(words, ReasonCode.UNAUTHORIZED));
        return wholes;
    }

    private static List<String> told(Messages words, ReasonCode code) {
        return List.of(words.reason(finding(code)), words.remedy(code));
    }

    static Finding finding(ReasonCode code) {
        return new Finding(code, Severity.BLOCKING, DETAILS);
    }

    private boolean scrolls() {
        var scroll = lookup(".bench-scroll").queryAs(ScrollPane.class);
        return scroll.getContent().getLayoutBounds().getHeight()
                > scroll.getViewportBounds().getHeight() + 0.5;
    }

    /** Which part of the bench has tiles on it. */
    private double used() {
        var room = lookup(".bench-scroll").queryAs(ScrollPane.class).getViewportBounds();
        return tiles().stream()
                        .map(tile -> (Region) tile)
                        .mapToDouble(tile -> tile.getWidth() * tile.getHeight())
                        .sum()
                / (room.getWidth() * room.getHeight());
    }

    private List<Node> tiles() {
        return DrawnTexts.tiles(this);
    }

    private void show(int count) {
        window.bench()
                .publish(new BenchSnapshot(
                        AdbStatus.RUNNING,
                        IntStream.rangeClosed(1, count)
                                .mapToObj(TileRoomTest::bay)
                                .toList()));
        WaitForAsyncUtils.waitForFxEvents();
        await().until(() -> tiles().size() == count || scrolls() && tiles().size() > count / 2);
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> stage.getScene().getRoot().layout());
        interact(() -> stage.getScene().getRoot().layout());
    }

    private static BaySnapshot bay(int number) {
        return switch (number % 8) {
            case 1 -> Samples.overwriting(number);
            case 2 -> Samples.blocked(number, finding(ReasonCode.RED_REPORT_SINCE_CERTIFICATE));
            case 3 -> Samples.failed(number, "vivo X90", JobState.NOT_ERASED, ReasonCode.KEY_IDENTIFIER_UNCHANGED);
            case 4 -> number == 4 ? Samples.drawn(number, "Google Pixel 8") : Samples.erased(number, "Google Pixel 8");
            case 5 -> Samples.blocked(number, finding(ReasonCode.WALLET_PRESENT), Samples.lockScreen());
            case 6 -> Samples.unauthorized(number);
            case 7 -> Samples.atWork(number, "Samsung SM-S911B", JobState.AWAITING_OPERATOR);
            default -> Samples.away(number, StepKind.OVERWRITE);
        };
    }
}
