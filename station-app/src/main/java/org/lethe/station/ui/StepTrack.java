package org.lethe.station.ui;

import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lethe.station.ui.TileContent.Work;

/** The steps of a plan as a row of segments: done, present, to come. It stands still, so forty of them cost nothing. */
final class StepTrack extends HBox {
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");

    StepTrack() {
        getStyleClass().add("step-track");
    }

    void show(Work work) {
        if (getChildren().size() != work.steps()) {
            getChildren().clear();
            for (int i = 0; i < work.steps(); i++) {
                getChildren().add(segment());
            }
        }
        for (int i = 0; i < work.steps(); i++) {
            var segment = getChildren().get(i);
            segment.pseudoClassStateChanged(PASSED, i + 1 < work.number());
            segment.pseudoClassStateChanged(PRESENT, i + 1 == work.number());
        }
    }

    private static Region segment() {
        var segment = new Region();
        segment.getStyleClass().add("segment");
        setHgrow(segment, Priority.ALWAYS);
        return segment;
    }
}
