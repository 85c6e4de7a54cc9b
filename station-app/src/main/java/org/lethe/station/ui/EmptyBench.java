package org.lethe.station.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.i18n.Text;

/** What the bench shows while no phone is on it: how to bring the first one. */
final class EmptyBench extends VBox {
    EmptyBench(BenchViewModel model) {
        getStyleClass().add("empty-bench");
        var title = Views.label("empty-title");
        title.textProperty().bind(model.text(Text.BENCH_EMPTY_TITLE));
        getChildren()
                .addAll(
                        new FontIcon(Material2MZ.PHONE_ANDROID),
                        title,
                        step(model, new FontIcon(Material2MZ.USB), Text.BENCH_EMPTY_CABLE),
                        step(model, new SwitchPicture(SwitchPlace.USB_DEBUGGING), Text.BENCH_EMPTY_DEBUGGING),
                        step(model, new SwitchPicture(SwitchPlace.ALLOW_QUESTION), Text.BENCH_EMPTY_ALLOW),
                        step(model, new SwitchPicture(SwitchPlace.CABLE_USE), Text.BENCH_EMPTY_CHARGES));
    }

    private static Node step(BenchViewModel model, Node picture, Text words) {
        var text = Views.text("empty-text");
        text.textProperty().bind(model.text(words));
        var step = new HBox(picture, text);
        step.getStyleClass().add("empty-step");
        return step;
    }
}
