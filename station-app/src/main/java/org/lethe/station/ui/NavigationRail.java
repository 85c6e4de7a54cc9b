package org.lethe.station.ui;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;

/** The pages of the window, each as picture and word; Ctrl with its place (on macOS the command key) opens it too. */
final class NavigationRail extends VBox {
    private final ObservableValue<Messages> messages;
    private final ObjectProperty<Page> chosen;

    /** @param chosen the page that is shown; set here when a person chooses another */
    NavigationRail(List<Page> pages, ObservableValue<Messages> messages, ObjectProperty<Page> chosen) {
        this.messages = messages;
        this.chosen = chosen;
        getStyleClass().add("navigation-rail");
        for (int place = 1; place <= pages.size(); place++) {
            getChildren().add(button(pages.get(place - 1), place));
        }
    }

    /** The keys of a place on the rail, counted from 1. */
    static KeyCombination keys(int place) {
        return new KeyCodeCombination(KeyCode.getKeyCode(String.valueOf(place)), KeyCombination.SHORTCUT_DOWN);
    }

    private ToggleButton button(Page page, int place) {
        var button = new ToggleButton("", new FontIcon(page.icon()));
        button.setId(idOf(page));
        button.getStyleClass().add("rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(text(page.title()));
        button.setTooltip(tip(page, place));
        button.setOnAction(event -> chosen.set(page));
        // also puts the mark back when a person clicks the page that is shown already
        button.selectedProperty().subscribe(() -> button.setSelected(chosen.get() == page));
        chosen.subscribe(now -> button.setSelected(now == page));
        return button;
    }

    /** Id of the button of a page, after the name of its title. */
    static String idOf(Page page) {
        return page.title().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Tooltip tip(Page page, int place) {
        var tip = new Tooltip();
        tip.textProperty()
                .bind(Bindings.concat(text(page.title()), "  ", keys(place).getDisplayText()));
        return tip;
    }

    private StringBinding text(Text text) {
        return Bindings.createStringBinding(() -> messages.getValue().text(text), messages);
    }
}
