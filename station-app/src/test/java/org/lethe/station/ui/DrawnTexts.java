package org.lethe.station.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What JavaFX has drawn of the texts that it was given. */
final class DrawnTexts {
    private static final long PATIENCE_MILLIS = 10_000;

    private DrawnTexts() {}

    /** The tiles that are there, looked up where no frame changes them meanwhile. */
    static List<Node> tiles(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLIS, () -> List.copyOf(robot.lookup(".tile").queryAll()));
    }

    /** Every label and button that is seen below a node. */
    static Stream<Labeled> of(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var own = node instanceof Labeled labeled ? Stream.of(labeled) : Stream.<Labeled>empty();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(DrawnTexts::of))
                : own;
    }

    /** JavaFX draws another text than it was given where that does not fit. */
    static boolean isShortened(Labeled labeled) {
        var given = labeled.getText() == null ? "" : labeled.getText();
        return labeled.getChildrenUnmodifiable().stream()
                .filter(drawn ->
                        drawn instanceof Text && drawn.getStyleClass().contains("text")) // the other is the icon
                .map(drawn -> ((Text) drawn).getText())
                .anyMatch(drawn -> !drawn.equals(given.replace("_", "")) && !drawn.equals(given));
    }

    /** Whether it lies in what it belongs to, but for a pixel of rounding. */
    static boolean isWithin(Node part, Node whole) {
        var inner = part.localToScene(part.getLayoutBounds());
        var outer = whole.localToScene(whole.getLayoutBounds());
        return inner.getMinX() >= outer.getMinX() - 1
                && inner.getMaxX() <= outer.getMaxX() + 1
                && inner.getMinY() >= outer.getMinY() - 1
                && inner.getMaxY() <= outer.getMaxY() + 1;
    }
}
