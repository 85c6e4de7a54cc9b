package org.lethe.station.ui;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
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
                        step(model, Material2MZ.SETTINGS, Text.BENCH_EMPTY_DEBUGGING),
                        step(model, Material2MZ.USB, Text.BENCH_EMPTY_CABLE),
                        step(model, Material2AL.CHECK_CIRCLE, Text.BENCH_EMPTY_ALLOW));
    }

    private static Node step(BenchViewModel model, Ikon icon, Text words) {
        var text = Views.text("empty-text");
        text.textProperty().bind(model.text(words));
        var step = new HBox(new FontIcon(icon), text);
        step.getStyleClass().add("empty-step");
        return step;
    }
}
