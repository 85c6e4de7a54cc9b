package org.lethe.station.ui;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
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

    /** Shows a node only while something is true; hidden it takes no room. */
    public static <N extends Node> N shownWhile(ObservableValue<Boolean> condition, N node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }
}
