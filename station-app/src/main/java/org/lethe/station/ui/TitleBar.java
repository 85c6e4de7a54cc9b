package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.bench.BenchSnapshot.AdbStatus;
import org.lethe.station.i18n.Language;
import org.lethe.station.i18n.Text;

/** The top of the window: what it is, how adb does, in which language and colours. */
final class TitleBar extends HBox {
    private final BenchViewModel model;
    private final ObjectProperty<Theme> theme;

    /** @param theme the colours of the window; set here when a person wants the others */
    TitleBar(BenchViewModel model, ObjectProperty<Theme> theme) {
        this.model = model;
        this.theme = theme;
        getStyleClass().add("title-bar");
        getChildren().addAll(title(), subtitle(), Views.spring(), phones(), adb(), languages(), themeSwitch());
    }

    private Label title() {
        var title = Views.label("app-title");
        title.setGraphic(new FontIcon(Material2MZ.PHONELINK_ERASE));
        title.textProperty().bind(model.text(Text.APP_TITLE));
        return title;
    }

    private Label subtitle() {
        var subtitle = Views.label("app-subtitle");
        subtitle.textProperty().bind(model.text(Text.APP_SUBTITLE));
        return subtitle;
    }

    private Label phones() {
        var phones = Views.label("bench-count");
        phones.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.messages()
                                .get()
                                .text(
                                        Text.BENCH_PHONES,
                                        Map.of("count", model.tiles().size())),
                        model.messages(),
                        model.tiles()));
        return phones;
    }

    private Label adb() {
        var adb = Views.label("adb-state");
        adb.textProperty().bind(model.adb().flatMap(status -> model.messages().map(words -> words.text(text(status)))));
        adb.graphicProperty().bind(model.adb().map(TitleBar::icon));
        model.adb().subscribe(status -> tone(status).paint(adb));
        return adb;
    }

    private static Text text(AdbStatus status) {
        return switch (status) {
            case STARTING -> Text.BENCH_ADB_STARTING;
            case RUNNING -> Text.BENCH_ADB_RUNNING;
            case LOST -> Text.BENCH_ADB_LOST;
        };
    }

    private static Node icon(AdbStatus status) {
        return switch (status) {
            case STARTING -> new FontIcon(Material2AL.HOURGLASS_EMPTY);
            case RUNNING -> new FontIcon(Material2MZ.USB);
            case LOST -> new FontIcon(Material2MZ.SYNC_PROBLEM);
        };
    }

    private static Tone tone(AdbStatus status) {
        return switch (status) {
            case STARTING -> Tone.CALM;
            case RUNNING -> Tone.DONE;
            case LOST -> Tone.ATTENTION;
        };
    }

    private Node languages() {
        var group = new ToggleGroup();
        var row = new HBox(
                language(Language.ZH_CN, group, Styles.LEFT_PILL), language(Language.EN, group, Styles.RIGHT_PILL));
        row.accessibleTextProperty().bind(model.text(Text.SWITCH_LANGUAGE));
        return row;
    }

    private ToggleButton language(Language language, ToggleGroup group, String side) {
        var button = new ToggleButton(language.ownName());
        button.getStyleClass().add(side);
        button.setToggleGroup(group);
        button.setId("language-" + language.tag());
        button.setOnAction(event -> model.speak(language));
        // also puts the mark back when a person clicks the language that is spoken already
        button.selectedProperty().subscribe(() -> mark(button, language));
        model.messages().subscribe(words -> mark(button, language));
        return button;
    }

    private void mark(ToggleButton button, Language language) {
        button.setSelected(model.messages().get().language() == language);
    }

    private Button themeSwitch() {
        var button = new Button();
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setId("theme");
        button.graphicProperty()
                .bind(theme.map(now -> now == Theme.LIGHT ? Material2MZ.NIGHTS_STAY : Material2MZ.WB_SUNNY)
                        .map(FontIcon::new));
        var words =
                theme.flatMap(now -> model.text(now == Theme.LIGHT ? Text.SWITCH_THEME_DARK : Text.SWITCH_THEME_LIGHT));
        button.accessibleTextProperty().bind(words);
        var tip = new Tooltip();
        tip.textProperty().bind(words);
        button.setTooltip(tip);
        button.setOnAction(event -> theme.set(theme.get().other()));
        return button;
    }
}
