package org.lethe.station.ui;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.lethe.station.i18n.Text;

/** The keys whose certificates count here, and a way to add those of another station. */
final class TrustPart extends VBox {
    private final SettingsModel model;
    private final VBox keys = new VBox(4);

    TrustPart(SettingsModel model, PageContext context) {
        super(SettingsParts.part(context, Text.SETTINGS_TRUST_PART));
        this.model = model;
        getChildren().addAll(keys, SettingsParts.button(context, Text.SETTINGS_TRUST, this::choose));
        model.trusted().subscribe(this::list);
    }

    private void list() {
        keys.getChildren().setAll(model.trusted().stream().map(TrustPart::line).toList());
    }

    private static Label line(String key) {
        var line = Views.label();
        line.setText(key);
        return line;
    }

    private void choose() {
        Optional.ofNullable(new FileChooser().showOpenDialog(getScene().getWindow()))
                .ifPresent(file -> model.trust(file.toPath()));
    }
}
