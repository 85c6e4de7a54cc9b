package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.lethe.station.runtime.Ticker;

/**
 * A question before the window. Its buttons name the act and the harmless answer; the harmless one is the default, so that neither
 * Enter nor Escape destroys anything. Nor does what no hand aims: the second half of a double click, or a scan.
 */
final class Question {
    /** How far a hand that double-clicks moves the pointer at most, in pixels. */
    private static final double STILL = 8;

    private final Alert alert = new Alert(AlertType.NONE);
    private final ButtonType harmless;

    /** @param keep names the answer that changes nothing */
    Question(Window owner, String title, VBox content, String keep) {
        harmless = new ButtonType(keep, ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().add(harmless);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        content.getStyleClass().add("question");
        var pane = alert.getDialogPane();
        pane.setContent(content);
        pane.getStylesheets().add(BenchWindow.styleSheet());
        pane.getStyleClass().add("bench-dialog");
        // what is scanned now belongs to nothing that is asked
        ScannerWedge.listen(pane.getScene(), Ticker.system(), scanned -> {});
    }

    /** Asks, and waits for the answer: whether the act is wanted. */
    boolean isYes(String act) {
        return isYes(act, button(harmless), new SimpleBooleanProperty());
    }

    /**
     * The same where something has to be filled in before.
     *
     * @param first where the focus is at first
     * @param missing while it holds, the act cannot be chosen
     */
    boolean isYes(String act, Node first, ObservableBooleanValue missing) {
        var yes = new ButtonType(act, ButtonData.OTHER);
        alert.getButtonTypes().add(yes);
        button(yes).getStyleClass().add(Styles.DANGER);
        button(yes).disableProperty().bind(missing);
        ignoreDoubleClick(button(yes), new Robot().getMousePosition());
        notByEnter(button(yes));
        show(first);
        return yes.equals(alert.getResult());
    }

    /** Shows what only wants to be read, until it is closed. */
    void tell() {
        show(button(harmless));
    }

    private void show(Node first) {
        // only now: with each button that is added, the pane says anew which one is the default
        ((Button) button(harmless)).setDefaultButton(true);
        alert.setOnShown(event -> {
            alert.getDialogPane()
                    .applyCss(); // which makes the bar of buttons, and that gives the focus to the default one
            first.requestFocus();
        });
        alert.showAndWait();
    }

    /** The question may come up right under the pointer: a press where that rested is the second half of a double click. */
    private static void ignoreDoubleClick(Node act, Point2D pointer) {
        act.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (pointer.distance(press.getScreenX(), press.getScreenY()) < STILL) {
                press.consume();
            }
        });
    }

    /** A button that Space presses and Enter does not, not even while it has the focus: every scan ends with Enter. */
    static void notByEnter(Node act) {
        act.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
            }
        });
    }

    private Node button(ButtonType type) {
        return alert.getDialogPane().lookupButton(type);
    }
}
