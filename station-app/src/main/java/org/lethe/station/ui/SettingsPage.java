package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.i18n.Text;
import org.lethe.station.print.PrintKind;
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

    private VBox part(Text title, SettingsField... fields) {
        var part = SettingsParts.part(context, title);
        List.of(fields).forEach(field -> part.getChildren().add(new SettingEntry(model, context, field)));
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
        part.getChildren()
                .add(new HBox(
                        8,
                        testPrint("settings-test-page", Text.SETTINGS_TEST_PAGE, PrintKind.DOCUMENT),
                        testPrint("settings-test-label", Text.SETTINGS_TEST_LABEL, PrintKind.LABEL)));
        return part;
    }

    private Button testPrint(String id, Text text, PrintKind kind) {
        var button = SettingsParts.button(context, text, () -> model.testPrint(kind));
        button.setId(id);
        return button;
    }

    /** Who changes something proves it in the row that stores it. */
    private Node acts() {
        var who = new ComboBox<String>();
        who.setId("settings-supervisor");
        who.setMinWidth(Region.USE_PREF_SIZE);
        who.accessibleTextProperty().bind(context.text(Text.SETTINGS_SUPERVISOR));
        who.valueProperty().bindBidirectional(model.supervisor());
        who.converterProperty()
                .bind(context.messages()
                        .map(words -> new ChosenNames<>(
                                name -> name.isEmpty() ? words.text(Text.SETTINGS_SUPERVISOR) : name)));
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
