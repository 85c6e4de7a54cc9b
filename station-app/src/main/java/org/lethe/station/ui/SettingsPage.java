package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.i18n.Text;
import org.lethe.station.settings.SettingsField;

/** The settings: what the owner chooses, who works here and whose certificates count. */
public final class SettingsPage implements Page {
    private final PageContext context;
    private final SettingsModel model;
    private final BorderPane view = new BorderPane();

    public SettingsPage(SettingsDesk desk, PageContext context) {
        this.context = context;
        this.model = new SettingsModel(desk, context);
        var parts = new VBox(
                part(Text.SETTINGS_SHOP_PART, SettingsField.SHOP, SettingsField.CONTACT, SettingsField.OPERATOR_TITLE),
                part(
                        Text.SETTINGS_POLICY_PART,
                        SettingsField.POLICY,
                        SettingsField.SECOND_LOOK_PERCENT,
                        SettingsField.OWNERS,
                        SettingsField.TWO_FOR_OVERRIDE),
                new OperatorsPart(model, context),
                printing(),
                part(
                        Text.SETTINGS_WINDOW_PART,
                        SettingsField.LANGUAGE,
                        SettingsField.THEME,
                        SettingsField.LOCK_AFTER_MINUTES,
                        SettingsField.VERIFY_URL,
                        SettingsField.RETENTION_YEARS),
                new TrustPart(model, context),
                part(Text.SETTINGS_ADB_PART, SettingsField.ADB, SettingsField.ADB_PATH));
        parts.getStyleClass().add("settings");
        var scroll = new ScrollPane(parts);
        scroll.setFitToWidth(true);
        view.setCenter(scroll);
        view.setBottom(acts());
    }

    @Override
    public Text title() {
        return Text.PAGE_SETTINGS;
    }

    @Override
    public Ikon icon() {
        return Material2MZ.SETTINGS;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.load();
    }

    /** What a field is called. */
    static Text caption(SettingsField field) {
        return switch (field) {
            case SHOP -> Text.SETTINGS_FIELD_SHOP;
            case CONTACT -> Text.SETTINGS_FIELD_CONTACT;
            case OPERATOR_TITLE -> Text.SETTINGS_FIELD_OPERATOR_TITLE;
            case POLICY -> Text.SETTINGS_FIELD_POLICY;
            case TWO_FOR_OVERRIDE -> Text.SETTINGS_FIELD_TWO_FOR_OVERRIDE;
            case SECOND_LOOK_PERCENT -> Text.SETTINGS_FIELD_SECOND_LOOK_PERCENT;
            case OWNERS -> Text.SETTINGS_FIELD_OWNERS;
            case LOCK_AFTER_MINUTES -> Text.SETTINGS_FIELD_LOCK_AFTER_MINUTES;
            case DOCUMENT_PRINTER -> Text.SETTINGS_FIELD_DOCUMENT_PRINTER;
            case LABEL_PRINTER -> Text.SETTINGS_FIELD_LABEL_PRINTER;
            case LABEL_SIZE -> Text.SETTINGS_FIELD_LABEL_SIZE;
            case LABEL_DPI -> Text.SETTINGS_FIELD_LABEL_DPI;
            case LABEL_AFTER_JOB -> Text.SETTINGS_FIELD_LABEL_AFTER_JOB;
            case LANGUAGE -> Text.SETTINGS_FIELD_LANGUAGE;
            case THEME -> Text.SETTINGS_FIELD_THEME;
            case VERIFY_URL -> Text.SETTINGS_FIELD_VERIFY_URL;
            case RETENTION_YEARS -> Text.SETTINGS_FIELD_RETENTION_YEARS;
            case ADB -> Text.SETTINGS_FIELD_ADB;
            case ADB_PATH -> Text.SETTINGS_FIELD_ADB_PATH;
        };
    }

    private VBox part(Text title, SettingsField... fields) {
        var part = SettingsParts.part(context, title);
        List.of(fields).forEach(field -> part.getChildren().add(entry(field)));
        return part;
    }

    private VBox printing() {
        var part = part(
                Text.SETTINGS_PRINT_PART,
                SettingsField.DOCUMENT_PRINTER,
                SettingsField.LABEL_PRINTER,
                SettingsField.LABEL_SIZE,
                SettingsField.LABEL_DPI,
                SettingsField.LABEL_AFTER_JOB);
        part.getChildren().add(SettingsParts.button(context, Text.SETTINGS_TEST_PRINT, model::testPrint));
        return part;
    }

    private Node entry(SettingsField field) {
        if (field.isSwitch()) {
            return toggle(field);
        }
        var editor = editor(field);
        editor.setId("setting-" + field.name());
        editor.setMaxWidth(Double.MAX_VALUE);
        model.refused()
                .subscribe(refused -> editor.pseudoClassStateChanged(
                        Styles.STATE_DANGER, refused.filter(field::equals).isPresent()));
        return SettingsParts.captioned(context, caption(field), editor);
    }

    private CheckBox toggle(SettingsField field) {
        var box = new CheckBox();
        box.setId("setting-" + field.name());
        box.textProperty().bind(context.text(caption(field)));
        box.setOnAction(event -> model.field(field).set(Boolean.toString(box.isSelected())));
        model.field(field).subscribe(text -> box.setSelected(Boolean.parseBoolean(text)));
        return box;
    }

    private Control editor(SettingsField field) {
        return switch (field) {
            case POLICY -> choice(field, "gb46864", "nist-clear", "quick");
            case THEME -> choice(field, "light", "dark");
            case LANGUAGE -> choice(field, "", "zh-CN", "en");
            case LABEL_SIZE -> choice(field, "62x40", "58");
            case LABEL_DPI -> choice(field, "203", "300");
            case DOCUMENT_PRINTER, LABEL_PRINTER -> printer(field);
            default -> text(field);
        };
    }

    private ComboBox<String> choice(SettingsField field, String... values) {
        var box = new ComboBox<String>();
        box.getItems().setAll(values);
        box.valueProperty().bindBidirectional(model.field(field));
        return box;
    }

    private ComboBox<String> printer(SettingsField field) {
        var box = new ComboBox<>(model.printers());
        box.setEditable(true);
        box.getEditor().textProperty().bindBidirectional(model.field(field));
        return box;
    }

    private TextField text(SettingsField field) {
        var entry = new TextField();
        entry.textProperty().bindBidirectional(model.field(field));
        return entry;
    }

    /** Who changes something proves it in the row that stores it. */
    private Node acts() {
        var who = new ComboBox<String>();
        who.setId("settings-supervisor");
        who.promptTextProperty().bind(context.text(Text.SETTINGS_SUPERVISOR));
        who.accessibleTextProperty().bind(context.text(Text.SETTINGS_SUPERVISOR));
        who.valueProperty().bindBidirectional(model.supervisor());
        who.setOnShowing(event -> who.getItems().setAll(model.supervisors()));
        var pin = new PasswordField();
        pin.setId("settings-pin");
        pin.promptTextProperty().bind(context.text(Text.SIGNIN_PIN));
        pin.accessibleTextProperty().bind(context.text(Text.SIGNIN_PIN));
        pin.textProperty().bindBidirectional(model.pin());
        var answer = Views.text("order-hint");
        answer.setId("settings-answer");
        answer.textProperty().bind(model.answer());
        var save = SettingsParts.button(context, Text.SETTINGS_SAVE, model::save);
        save.setId("settings-save");
        save.getStyleClass().add(Styles.ACCENT);
        var row = new HBox(answer, Views.spring(), who, pin, save);
        row.getStyleClass().addAll("sign-in", "notice-bar");
        return row;
    }
}
