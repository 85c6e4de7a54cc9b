package org.lethe.station.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lethe.station.i18n.Messages;
import org.lethe.station.model.JobState;

/** The few phrases that every view repeats. */
public final class Views {
    /** Of a place on the hub where no phone is. */
    static final PseudoClass VACANT = PseudoClass.getPseudoClass("vacant");

    /** Wider lines are hard to read. */
    private static final int TIP_WIDTH = 420;

    private Views() {}

    /** A label that breaks its lines. */
    public static Label text(String... styleClasses) {
        var label = label(styleClasses);
        label.setWrapText(true);
        // a wrapping label may otherwise be squeezed to one line with dots: a remedy must be readable whole
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A label of one line. */
    public static Label label(String... styleClasses) {
        var label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** Where a job stands: colour, icon and word. */
    public static Label state(JobState state, Messages words) {
        var pill = label("tile-state", "state-pill");
        pill.setText(words.state(state));
        pill.setGraphic(new FontIcon(Tone.icon(state)));
        Tone.of(state).paint(pill);
        return pill;
    }

    /** Room that pushes what follows to the end of its row. */
    public static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Room for what may be longer than it; scrolled by keys too, for which it takes the focus, and so it needs words of its own. */
    public static ScrollPane scroll(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.getStyleClass().addAll("bench-scroll", "read-by-keys");
        return scroll;
    }

    /** Words for whoever points at a node; made when somebody does, as a full bench has a thousand of them. */
    public static void tip(Node node, ObservableValue<String> words) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent first) {
                node.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                var tip = new Tooltip();
                tip.setWrapText(true);
                tip.setMaxWidth(TIP_WIDTH);
                tip.textProperty().bind(words);
                Tooltip.install(node, tip);
            }
        });
    }

    /** Shows a node only while something is true; hidden it takes no room. */
    public static <N extends Node> N shownWhile(ObservableValue<Boolean> condition, N node) {
        node.visibleProperty().bind(condition);
        // not bound: a binding has the layout done anew whenever its condition might have changed
        node.visibleProperty().subscribe(shown -> node.setManaged(shown));
        return node;
    }
}
