package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/** Where a customer signs with finger, pen or mouse. */
final class SignaturePad extends Pane {
    private final List<Polyline> strokes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper signed = new ReadOnlyBooleanWrapper();

    SignaturePad() {
        getStyleClass().add("signature");
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
    }

    ReadOnlyBooleanProperty signed() {
        return signed.getReadOnlyProperty();
    }

    /** The strokes as they were drawn, each as x and y by turns in whole pixels. */
    List<List<Integer>> strokes() {
        return strokes.stream()
                .map(stroke -> stroke.getPoints().stream().map(Double::intValue).toList())
                .toList();
    }

    void clear() {
        strokes.clear();
        getChildren().clear();
        signed.set(false);
    }

    private void begin(MouseEvent pen) {
        var stroke = new Polyline(pen.getX(), pen.getY());
        stroke.getStyleClass().add("stroke");
        strokes.add(stroke);
        getChildren().add(stroke);
    }

    /** A pen that leaves the field draws along its edge. */
    private void draw(MouseEvent pen) {
        if (!strokes.isEmpty()) {
            strokes.get(strokes.size() - 1)
                    .getPoints()
                    .addAll(within(pen.getX(), getWidth()), within(pen.getY(), getHeight()));
            signed.set(true);
        }
    }

    private static double within(double place, double size) {
        return Math.max(0, Math.min(size, place));
    }
}
