package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.awaitility.Awaitility;
import org.lethe.station.bench.BenchSnapshot;
import org.lethe.station.ledger.StoredJobs;
import org.lethe.station.model.Finding;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.Severity;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Walks a person's way through every page, story, question and window of a station with operators, and stops at each. */
final class EveryView {
    /** Of a person who signs with the mouse: x and y by turns, in pixels. */
    private static final List<List<Integer>> SIGNATURE = List.of(
            List.of(60, 40, 85, 100, 110, 45, 130, 100, 155, 38),
            List.of(175, 75, 200, 60, 215, 90, 240, 60, 250, 95, 290, 70, 330, 88, 400, 62));

    /** So many tiles of a full hub are seen without scrolling, at the least. */
    private static final int IN_SIGHT = 12;

    private final WholeWindow window;
    private final Stage stage;
    private final FxRobot robot;
    private final BiConsumer<String, Parent> look;

    private EveryView(WholeWindow window, Stage stage, FxRobot robot, BiConsumer<String, Parent> look) {
        this.window = window;
        this.stage = stage;
        this.robot = robot;
        this.look = look;
    }

    /** Shows each view and hands out its name and its topmost node. */
    static void each(WholeWindow window, Stage stage, FxRobot robot, BiConsumer<String, Parent> look) {
        var walk = new EveryView(window, stage, robot, look);
        walk.signIn();
        walk.pages();
        walk.stories();
        walk.customer();
        walk.questions();
        walk.orders();
        walk.lesson();
    }

    private void signIn() {
        awaitTiles(stage, window.bench().snapshot().bays().size());
        show("interrupted");
        fire("#interrupted-read");
        robot.interact(() -> {
            this.<ComboBox<String>>find("#sign-in-name").setValue(window.clerk());
            this.<TextField>find("#sign-in-pin").setText(WholeWindow.CLERKS_PIN);
        });
        show("sign-in");
        fire("#sign-in-enter");
        robot.interact(() -> this.<TextField>find("#consent").setText("T-2041"));
        show("bench");
    }

    private void pages() {
        fire("#view");
        show("list");
        fire("#view");
        for (var page : WholeWindow.PAGES) {
            fire("#" + page);
            show(page.substring("page-".length()));
        }
        fire("#page-settings");
        fire("#settings-test-page");
        robot.interact(() -> scrollTo(find("#settings-test-page")));
        show("test-print");
        fire("#page-bench");
    }

    private void stories() {
        for (var kind : StoredJobs.values()) {
            window.leadTo(kind);
            fire(".details");
            show("detail-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            fire("#detail-back");
        }
    }

    private void customer() {
        fire("#customer");
        show(front(), "customer");
        robot.interact(() -> sign(front().getScene().lookup(".signature")));
        show(front(), "customer-signed");
        close();
    }

    private static void sign(Node pad) {
        for (var stroke : SIGNATURE) {
            for (int i = 0; i < stroke.size(); i += 2) {
                var place = pad.localToScene(stroke.get(i), stroke.get(i + 1));
                Event.fireEvent(pad, pen(i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, place));
            }
        }
    }

    private static MouseEvent pen(EventType<MouseEvent> act, Point2D place) {
        var none = false;
        return new MouseEvent(
                act,
                place.getX(),
                place.getY(),
                place.getX(),
                place.getY(),
                MouseButton.PRIMARY,
                1,
                none,
                none,
                none,
                none,
                true,
                none,
                none,
                none,
                none,
                true,
                null);
    }

    private void questions() {
        ask("#keys", "keys");
        WaitForAsyncUtils.asyncFx(
                () -> stage.getScene().getRoot().lookupAll(".tile").forEach(EveryView::enlargeQr));
        answer("qr");
        fire(".identify");
        show("identify");
        fire("#notice-dismiss");
        WaitForAsyncUtils.asyncFx(
                () -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        answer("close");
    }

    /** By its key, as the button is elsewhere in every size of tiles; nothing happens at a tile without a certificate. */
    private static void enlargeQr(Node tile) {
        Event.fireEvent(tile, Scans.key(KeyEvent.KEY_PRESSED, "", KeyCode.F3));
    }

    private void orders() {
        var unlocked = Finding.of(ReasonCode.BOOTLOADER_UNLOCKED, Severity.WARNING);
        publish(Samples.bench(Samples.ready(1, "Google Pixel 8", unlocked)));
        later(".erase-one");
        show(front(), "confirm-one");
        robot.interact(() -> press(front(), ".button.danger"));
        answer("override");
        publish(Samples.bench(Samples.allReady(40)));
        ask("#erase-all", "confirm-forty");
    }

    private void lesson() {
        publish(Samples.bench());
        fire("#lesson");
        publish(Samples.bench(Samples.looking(1)));
        publish(Samples.bench(Samples.looking(1), Samples.looking(2)));
        show("lesson");
        fire("#lesson-off");
    }

    private void publish(BenchSnapshot bench) {
        window.bench().publish(bench);
        WaitForAsyncUtils.waitForFxEvents();
        awaitTiles(stage, Math.min(bench.bays().size(), IN_SIGHT));
    }

    /** Tiles are made a few a frame. */
    static void awaitTiles(Stage stage, int count) {
        Awaitility.await()
                .until(() -> WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> stage.getScene().getRoot().lookupAll(".tile").size() >= count));
    }

    private void ask(String button, String name) {
        later(button);
        answer(name);
    }

    /** Looks at the question that is open, and leaves things as they are. */
    private void answer(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        show(front(), name);
        close();
    }

    private void show(String name) {
        show(stage, name);
    }

    private void show(Window shown, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            var root = shown.getScene().getRoot();
            root.applyCss();
            root.layout();
            look.accept(name, root);
        });
    }

    /** The window that stands before the station's. */
    private Window front() {
        WaitForAsyncUtils.waitForFxEvents();
        return Window.getWindows().stream()
                .filter(other -> other instanceof Stage && !other.equals(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No window stands before the station's"));
    }

    private void close() {
        robot.interact(front()::hide);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fire(String button) {
        robot.interact(() -> press(stage, button));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** For what waits until it is answered. */
    private void later(String button) {
        WaitForAsyncUtils.asyncFx(() -> press(stage, button));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void press(Window place, String button) {
        ((ButtonBase) place.getScene().lookup(button)).fire();
    }

    @SuppressWarnings("unchecked") // whoever asks knows what bears the id
    private <N extends Node> N find(String id) {
        return (N) stage.getScene().lookup(id);
    }

    private static void scrollTo(Node node) {
        var above = node.getParent();
        while (!(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        var scroll = (ScrollPane) above;
        var content = scroll.getContent();
        var place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        var hidden = content.getBoundsInLocal().getHeight()
                - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(
                Math.min(1, (place.getMaxY() - scroll.getViewportBounds().getHeight() / 2) / hidden));
    }

    /** A node and everything below it that is in sight. */
    static List<Node> nodes(Node top) {
        var found = new ArrayList<Node>();
        gather(top, found);
        return found;
    }

    private static void gather(Node node, List<Node> found) {
        if (node.isVisible()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
            }
        }
    }
}
