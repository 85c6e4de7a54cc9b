package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.chart.Chart;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lethe.station.i18n.Language;

/** Everything can be done without eyes and without a mouse: every control of every view has a name, is reached by Tab and shows it. */
class AccessibilityTest extends InWholeWindow {
    /** Room for a border around a control, in pixels. */
    private static final int RING = 6;

    @ParameterizedTest
    @EnumSource
    void every_control_has_a_name_for_screen_readers_and_tab_reaches_it_in_the_order_in_which_one_reads(
            Language language) {
        open(language, Theme.LIGHT);
        var nameless = new ArrayList<String>();
        var unreached = new ArrayList<String>();
        var astray = new ArrayList<String>();
        EveryView.each(window, stage, this, (view, root) -> {
            var tab = TabOrder.of(root.getScene());
            controls(root).forEach(control -> {
                if (name(control).isBlank()) {
                    nameless.add(view + ": " + control);
                }
                if (!isReached(control, tab)) {
                    unreached.add(view + ": " + control);
                }
            });
            charts(root).filter(chart -> name(chart).isBlank()).forEach(chart -> nameless.add(view + ": " + chart));
            tab.breaks().forEach(jump -> astray.add(view + ": " + jump));
        });
        assertThat(nameless).isEmpty();
        assertThat(unreached).isEmpty();
        assertThat(astray).isEmpty();
    }

    /** Of choices that exclude each other Tab reaches the one that holds, and arrows the others; "I agree" does without a signature. */
    private static boolean isReached(Node control, TabOrder tab) {
        var group = control instanceof ToggleButton toggle
                ? Optional.ofNullable(toggle.getToggleGroup())
                : Optional.<ToggleGroup>empty();
        return control.isDisabled()
                || control instanceof SignaturePad
                || tab.reaches(control)
                || group.filter(choice -> tab.reaches((Node) choice.getSelectedToggle()))
                        .isPresent();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void the_focus_is_seen_on_every_control(Theme theme) {
        open(Language.EN, theme);
        var unseen = new ArrayList<String>();
        var kinds = new HashSet<String>();
        EveryView.each(window, stage, this, (view, root) -> controls(root)
                .filter(control -> !control.isDisabled() && control.isFocusTraversable())
                .filter(control -> kinds.add(kind(control)))
                .filter(control -> !looksFocused(control))
                .forEach(control -> unseen.add(view + ": " + control)));
        assertThat(kinds).hasSizeGreaterThan(8);
        assertThat(unseen).isEmpty();
    }

    private void open(Language language, Theme theme) {
        window = new WholeWindow(directory).withStaff();
        interact(() -> window.show(language, theme, stage));
    }

    private static Stream<Node> controls(Parent root) {
        return EveryView.nodes(root).stream()
                .filter(node -> node instanceof ButtonBase
                        || node instanceof ComboBoxBase
                        || node instanceof TextInputControl
                        || node instanceof TableView
                        || node instanceof ListView
                        || node instanceof ScrollPane && node.isFocusTraversable()
                        || node instanceof SignaturePad)
                .filter(node -> isShown(node) && !isPartOfAnother(node));
    }

    /** Read, and not worked with: Tab goes past them. */
    private static Stream<Node> charts(Parent root) {
        return EveryView.nodes(root).stream().filter(node -> node instanceof Chart && isShown(node));
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(Optional.of(node), Optional::isPresent, it -> it.map(Node::getParent))
                .allMatch(it -> it.orElseThrow().isVisible());
    }

    /** The field of an editable choice speaks with the choice; arrows of scroll bars and headers are no controls of their own. */
    private static boolean isPartOfAnother(Node node) {
        return Stream.iterate(
                        Optional.ofNullable((Node) node.getParent()),
                        Optional::isPresent,
                        it -> it.map(Node::getParent))
                .map(Optional::orElseThrow)
                .anyMatch(above -> above instanceof ComboBoxBase);
    }

    private static String name(Node control) {
        var spoken = Optional.ofNullable(control.getAccessibleText());
        var written =
                control instanceof Labeled labeled ? Optional.ofNullable(labeled.getText()) : Optional.<String>empty();
        return spoken.filter(text -> !text.isBlank()).or(() -> written).orElse("");
    }

    /** Controls of one kind look alike; one of each is enough. */
    private static String kind(Node control) {
        return control.getTypeSelector() + List.copyOf(control.getStyleClass());
    }

    private boolean looksFocused(Node control) {
        var elsewhere = control.getScene().getFocusOwner();
        var top = control.getScene().getRoot();
        top.requestFocus();
        var without = picture(control);
        control.requestFocus();
        var with = picture(control);
        if (elsewhere != null) {
            elsewhere.requestFocus();
        }
        return !same(without, with);
    }

    /** Of the control alone, wherever it has been scrolled to, with the ring around it. */
    private static WritableImage picture(Node control) {
        control.getScene().getRoot().applyCss();
        control.getScene().getRoot().layout();
        var bounds = control.getBoundsInParent();
        var view = new SnapshotParameters();
        view.setViewport(new Rectangle2D(
                bounds.getMinX() - RING,
                bounds.getMinY() - RING,
                bounds.getWidth() + 2 * RING,
                bounds.getHeight() + 2 * RING));
        return control.snapshot(view, null);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
