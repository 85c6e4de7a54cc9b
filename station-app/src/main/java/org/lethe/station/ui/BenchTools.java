package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.i18n.Text;

/** How the bench is looked at, and what belongs to no single phone; each also has a key, which F1 lists. */
final class BenchTools extends HBox {
    private final BenchViewModel model;

    /** What the tools do. */
    record Acts(Runnable consent, Runnable lesson, Runnable keys) {}

    BenchTools(BenchViewModel model, Acts acts) {
        this.model = model;
        getStyleClass().add("bench-tools");
        getChildren()
                .addAll(
                        tool(
                                "customer",
                                Text.TOOL_CONSENT,
                                Shortcut.CONSENT.words(),
                                Material2AL.HOW_TO_REG,
                                acts.consent()),
                        viewSwitch(),
                        tool(
                                "lesson",
                                Text.TOOL_LESSON,
                                Shortcut.LESSON.words(),
                                Material2AL.DEVICE_HUB,
                                acts.lesson()),
                        tool("keys", Text.TOOL_KEYS, KeyCode.F1.getName(), Material2AL.KEYBOARD, acts.keys()));
    }

    private Button viewSwitch() {
        var button = tool("view", Text.TOOL_LIST, Shortcut.VIEW.words(), Material2MZ.VIEW_LIST, model::switchView);
        button.graphicProperty()
                .bind(model.asList()
                        .map(list -> list ? Material2MZ.VIEW_MODULE : Material2MZ.VIEW_LIST)
                        .map(FontIcon::new));
        return button;
    }

    private Button tool(String id, Text text, String keys, Ikon icon, Runnable act) {
        var words = model.text(text, Map.of("keys", keys));
        var button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.accessibleTextProperty().bind(words);
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        button.setTooltip(tooltip);
        button.setOnAction(event -> act.run());
        return button;
    }
}
