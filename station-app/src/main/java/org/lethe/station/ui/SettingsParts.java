package org.lethe.station.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Text;

/** What the parts of the settings page are made of. */
final class SettingsParts {
    private SettingsParts() {}

    /** A part under its title. */
    static VBox part(PageContext context, Text title) {
        var heading = Views.label("settings-title");
        heading.textProperty().bind(context.text(title));
        var part = new VBox(8, heading);
        part.getStyleClass().add("settings-part");
        return part;
    }

    /** A control under its caption, which a screen reader says too. */
    static VBox captioned(PageContext context, Text text, Control control) {
        var caption = Views.label("caption");
        caption.textProperty().bind(context.text(text));
        caption.setLabelFor(control);
        control.accessibleTextProperty().bind(context.text(text));
        return new VBox(4, caption, control);
    }

    /** A button that names its act. */
    static Button button(PageContext context, Text text, Runnable act) {
        var button = new Button();
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(context.text(text));
        button.setOnAction(event -> act.run());
        return button;
    }
}
