package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.lethe.station.settings.SettingsField;

/** One setting: its caption, what it is entered with, and, when it was refused, what may stand there. */
final class SettingEntry extends VBox {
    private final SettingsModel model;
    private final PageContext context;
    private final SettingsField field;

    SettingEntry(SettingsModel model, PageContext context, SettingsField field) {
        super(4);
        this.model = model;
        this.context = context;
        this.field = field;
        if (field.isSwitch()) {
            getChildren().add(toggle());
        } else {
            enter(editor());
        }
    }

    private void enter(Control editor) {
        editor.setId("setting-" + field.name());
        editor.setMaxWidth(Double.MAX_VALUE);
        var form = context.text(SettingsTexts.form(field));
        editor.accessibleHelpProperty().bind(form);
        var refused = model.refused().map(bad -> bad.filter(field::equals).isPresent());
        refused.subscribe(bad -> mark(editor, bad));
        getChildren()
                .addAll(
                        SettingsParts.captioned(context, SettingsTexts.caption(field), editor),
                        complaint(refused, form));
    }

    /** The message stands beside the field, and the field has the focus: nobody has to look for it. */
    private static void mark(Control editor, boolean bad) {
        editor.pseudoClassStateChanged(Styles.STATE_DANGER, bad);
        if (bad) {
            editor.requestFocus();
        }
    }

    private static Node complaint(ObservableValue<Boolean> refused, ObservableValue<String> form) {
        var complaint = Views.text("setting-refused");
        complaint.textProperty().bind(form);
        return Views.shownWhile(refused, complaint);
    }

    private CheckBox toggle() {
        var box = new CheckBox();
        box.setId("setting-" + field.name());
        box.textProperty().bind(context.text(SettingsTexts.caption(field)));
        box.setOnAction(event -> model.field(field).set(Boolean.toString(box.isSelected())));
        model.field(field).subscribe(text -> box.setSelected(Boolean.parseBoolean(text)));
        return box;
    }

    private Control editor() {
        if (field == SettingsField.DOCUMENT_PRINTER || field == SettingsField.LABEL_PRINTER) {
            return printer();
        }
        return SettingsTexts.choices(field).isEmpty() ? text() : choice();
    }

    private ComboBox<String> choice() {
        var box = new ComboBox<String>();
        box.getItems().setAll(SettingsTexts.choices(field));
        box.valueProperty().bindBidirectional(model.field(field));
        box.converterProperty()
                .bind(context.messages()
                        .map(words -> new ChosenNames<>(value -> SettingsTexts.name(field, value, words))));
        return box;
    }

    private ComboBox<String> printer() {
        var box = new ComboBox<>(model.printers());
        box.setEditable(true);
        box.getEditor().textProperty().bindBidirectional(model.field(field));
        box.getEditor().accessibleTextProperty().bind(context.text(SettingsTexts.caption(field)));
        return box;
    }

    private TextField text() {
        var entry = new TextField();
        entry.textProperty().bindBidirectional(model.field(field));
        return entry;
    }
}
