package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.i18n.Language;

/**
 * On the smallest screen that shops have, 1366 × 768, every text of every view is there whole: none ends in dots, none runs out of its
 * window. Measured on what was laid out, not guessed from lengths.
 */
class TextFitsTest extends InWholeWindow {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_text_is_cut(Language language) {
        window = new WholeWindow(directory).withStaff();
        interact(() -> {
            window.show(language, Theme.LIGHT, stage);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        });
        var cut = new ArrayList<String>();
        var looked = new ArrayList<String>();
        EveryView.each(window, stage, this, (name, root) -> {
            looked.add(name);
            EveryView.nodes(root).stream()
                    .filter(node -> isCut(node, root))
                    .forEach(node -> cut.add(name + ": " + words(node)));
        });
        assertThat(looked).hasSizeGreaterThan(10);
        assertThat(cut).isEmpty();
    }

    private static boolean isCut(Node node, Parent root) {
        if (node instanceof Labeled labeled && !isCellOfData(node)) {
            return DrawnTexts.isShortened(labeled) || isOutside(node, root);
        }
        return node instanceof TextField field && isPromptTooLong(field);
    }

    private static boolean isOutside(Node node, Parent root) {
        var place = node.localToScene(node.getLayoutBounds());
        return place.getWidth() > 0 && place.getMaxX() > root.getScene().getWidth() + 1;
    }

    private static boolean isPromptTooLong(TextField field) {
        if (field.getPromptText() == null
                || field.getPromptText().isEmpty()
                || !field.getText().isEmpty()) {
            return false;
        }
        var drawn = new Text(field.getPromptText());
        drawn.setFont(field.getFont());
        var room = field.getWidth()
                - field.getInsets().getLeft()
                - field.getInsets().getRight();
        return drawn.getLayoutBounds().getWidth() > room + 1;
    }

    /** What people named themselves may be of any length, and is whole on the page of its job. What is chosen from a list may not. */
    private static boolean isCellOfData(Node node) {
        return node instanceof IndexedCell && !(node.getParent() instanceof ComboBoxBase)
                || node.getParent() instanceof IndexedCell
                || node.getParent() instanceof ScrollBar;
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : ((TextField) node).getPromptText();
    }
}
