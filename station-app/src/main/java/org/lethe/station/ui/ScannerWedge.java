package org.lethe.station.ui;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.lethe.station.runtime.Ticker;

/** Hears a scanner anywhere in a window, whatever has the focus, and keeps what it scanned out of fields that are not for it. */
final class ScannerWedge {
    private final Scene scene;
    private final Scan scan;
    private final Consumer<String> target;
    private @Nullable TextInputControl field;
    private String before = "";

    private ScannerWedge(Scene scene, Ticker ticker, Consumer<String> target) {
        this.scene = scene;
        this.scan = new Scan(ticker);
        this.target = target;
    }

    /** Brings every scan in a window to a target. */
    static void listen(Scene scene, Ticker ticker, Consumer<String> target) {
        var wedge = new ScannerWedge(scene, ticker, target);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, wedge::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, wedge::typed);
        scene.focusOwnerProperty().subscribe(owner -> wedge.scan.clear());
    }

    private void typed(KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown() || !isPrintable(key.getCharacter())) {
            return;
        }
        var focus = scene.getFocusOwner() instanceof TextInputControl input ? input : null;
        if (scan.begins(key.getCharacter(), focus != null)) {
            field = focus;
            before = focus == null ? "" : focus.getText();
        }
    }

    private static boolean isPrintable(String text) {
        return !text.isEmpty() && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** Neither a blank within a scan nor the terminator that ends it must also press the button that has the focus. */
    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE
                && scan.isFlowing()
                && !(scene.getFocusOwner() instanceof TextInputControl)) {
            key.consume();
        }
        if (key.getCode() == KeyCode.BACK_SPACE || key.getCode() == KeyCode.DELETE) {
            scan.clear();
        }
        if (scan.isUnderWay() && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.TAB)) {
            scan.end().ifPresent(text -> {
                key.consume();
                putBack();
                target.accept(text);
            });
        }
    }

    private void putBack() {
        if (field != null) {
            field.setText(before);
        }
    }
}
