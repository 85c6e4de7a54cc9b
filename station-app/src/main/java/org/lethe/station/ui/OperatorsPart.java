package org.lethe.station.ui;

import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Text;
import org.lethe.station.staff.Role;
import org.lethe.station.staff.StaffMember;

/** The operators: who works here, who has left, and a row to add somebody. */
final class OperatorsPart extends VBox {
    private final SettingsModel model;
    private final PageContext context;
    private final VBox members = new VBox(4);

    OperatorsPart(SettingsModel model, PageContext context) {
        super(SettingsParts.part(context, Text.SETTINGS_OPERATORS_PART));
        this.model = model;
        this.context = context;
        getChildren().addAll(members, add());
        model.members().subscribe(this::list);
        context.messages().subscribe(words -> list());
    }

    private void list() {
        members.getChildren().setAll(model.members().stream().map(this::row).toList());
    }

    private HBox row(StaffMember member) {
        var words = context.words();
        var name = Views.label();
        name.setText(
                member.active()
                        ? words.text(
                                Text.SETTINGS_MEMBER,
                                Map.of("name", member.name(), "role", words.text(caption(member.role()))))
                        : words.text(Text.SETTINGS_LEFT, Map.of("name", member.name())));
        var row = new HBox(name);
        row.getStyleClass().add("sign-in");
        if (member.active()) {
            var pin = pin();
            row.getChildren()
                    .addAll(
                            Views.spring(),
                            pin,
                            SettingsParts.button(context, Text.SETTINGS_NEW_PIN, () -> renew(member, pin)),
                            SettingsParts.button(context, Text.SETTINGS_RETIRE, () -> model.retire(member)));
        }
        return row;
    }

    private void renew(StaffMember member, PasswordField pin) {
        model.renew(member, pin.getText());
        pin.clear();
    }

    private HBox add() {
        var name = new TextField();
        name.setId("operator-name");
        name.promptTextProperty().bind(context.text(Text.SIGNIN_NAME));
        name.accessibleTextProperty().bind(context.text(Text.SIGNIN_NAME));
        var role = role();
        var pin = pin();
        pin.setId("operator-pin");
        var add = SettingsParts.button(context, Text.SETTINGS_ADD, () -> {
            model.add(name.getText(), role.getValue(), pin.getText());
            pin.clear();
        });
        add.setId("operator-add");
        var row = new HBox(name, role, pin, add);
        row.getStyleClass().add("sign-in");
        return row;
    }

    private ComboBox<Role> role() {
        var role = new ComboBox<Role>();
        role.setId("operator-role");
        role.getItems().setAll(Role.values());
        role.setValue(Role.CLERK);
        role.accessibleTextProperty().bind(context.text(Text.SETTINGS_ROLE));
        role.converterProperty()
                .bind(context.messages().map(words -> new ChosenNames<>(item -> words.text(caption(item)))));
        return role;
    }

    private PasswordField pin() {
        var pin = new PasswordField();
        pin.promptTextProperty().bind(context.text(Text.SIGNIN_PIN));
        pin.accessibleTextProperty().bind(context.text(Text.SIGNIN_PIN));
        return pin;
    }

    private static Text caption(Role role) {
        return role == Role.CLERK ? Text.SETTINGS_CLERK : Text.SETTINGS_SUPERVISES;
    }
}
