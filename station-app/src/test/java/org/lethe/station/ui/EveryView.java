package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lethe.station.ledger.StoredJobs;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Walks a person's way through every page, story, question and window, and stops at each. */
final class EveryView {
    private final WholeWindow window;
    private final Stage stage;
    private final FxRobot robot;

    EveryView(WholeWindow window, Stage stage, FxRobot robot) {
        this.window = window;
        this.stage = stage;
        this.robot = robot;
    }

    /** Shows each view and hands out its name and its topmost node. */
    void each(BiConsumer<String, Parent> look) {
        show(stage, "bench", look);
        fire("#view");
        show(stage, "list", look);
        fire("#view");
        for (var page : WholeWindow.PAGES) {
            fire("#" + page);
            show(stage, page.substring("page-".length()), look);
        }
        fire("#page-bench");
        for (var kind : StoredJobs.values()) {
            window.leadTo(kind);
            fire(".details");
            show(stage, "detail-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), look);
            fire("#detail-back");
        }
        fire("#customer");
        opened("customer", look);
        for (var question : List.of("keys")) {
            later("#" + question);
            opened(question, look);
        }
    }

    private void show(Window shown, String name, BiConsumer<String, Parent> look) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            var root = shown.getScene().getRoot();
            root.applyCss();
            root.layout();
            look.accept(name, root);
        });
    }

    /** The window that stands before the station's, which is then closed. */
    private void opened(String name, BiConsumer<String, Parent> look) {
        WaitForAsyncUtils.waitForFxEvents();
        var front = Window.getWindows().stream()
                .filter(other -> other instanceof Stage && !other.equals(stage))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No window opened for " + name));
        show(front, name, look);
        robot.interact(front::hide);
    }

    private void fire(String button) {
        robot.interact(() -> press(button));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** For what waits until it is answered. */
    private void later(String button) {
        WaitForAsyncUtils.asyncFx(() -> press(button));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(String button) {
        ((ButtonBase) stage.getScene().lookup(button)).fire();
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
