package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.PolicyId;

/** Who erases, with whose consent, by which rules; and the button for all phones that are ready. */
final class OrderBar extends VBox {
    /** Id of the operator's field. */
    static final String OPERATOR = "operator";
    /** Id of the field for the reference of the consent. */
    static final String CONSENT = "consent";

    private final BenchViewModel model;

    /** @param tools stand before the button for all phones */
    OrderBar(BenchViewModel model, Node tools, Runnable eraseAll) {
        this.model = model;
        var row = new HBox();
        row.getStyleClass().add("order-bar");
        row.getChildren()
                .addAll(
                        operator(),
                        field(CONSENT, Text.ORDER_CONSENT, Text.ORDER_CONSENT_PROMPT, model.consent()),
                        policy(),
                        Views.spring(),
                        tools,
                        eraseAll(eraseAll));
        getChildren().addAll(row, missing());
    }

    /** Typed where there are no operators, else signed in. */
    private Node operator() {
        return model.signIn()
                .<Node>map(counter -> new SignInView(model, counter))
                .orElseGet(() -> field(OPERATOR, Text.ORDER_OPERATOR, Text.ORDER_OPERATOR_PROMPT, model.operator()));
    }

    private Node field(String id, Text caption, Text prompt, StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.promptTextProperty().bind(model.text(prompt));
        field.textProperty().subscribe(text -> field.pseudoClassStateChanged(Styles.STATE_DANGER, text.isBlank()));
        return captioned(caption, field);
    }

    private Node policy() {
        var choice = new ComboBox<PolicyId>();
        choice.setId("policy");
        choice.getItems().setAll(PolicyId.values());
        choice.valueProperty().bindBidirectional(model.policy());
        // a new converter makes the box say its items anew in another language
        choice.converterProperty().bind(model.messages().map(words -> new ChosenNames<>(words::policy)));
        return captioned(Text.ORDER_POLICY, choice);
    }

    private Node captioned(Text text, Control control) {
        var caption = Views.label("caption");
        caption.textProperty().bind(model.text(text));
        caption.setLabelFor(control);
        control.accessibleTextProperty().bind(model.text(text));
        return new VBox(4, caption, control);
    }

    private Button eraseAll(Runnable eraseAll) {
        var button = new Button("", new FontIcon(Material2AL.DELETE_SWEEP));
        button.setId("erase-all");
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll("erase-all", Styles.ACCENT);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.messages()
                                .get()
                                .text(
                                        Text.ORDER_ERASE_ALL,
                                        Map.of("count", model.ready().get())),
                        model.messages(),
                        model.ready()));
        button.disableProperty()
                .bind(model.ready().isEqualTo(0).or(model.missing().isNotEmpty()));
        button.setOnAction(event -> eraseAll.run());
        return button;
    }

    private Node missing() {
        var words = model.missing();
        var hint = Views.text("order-hint");
        hint.setGraphic(new FontIcon(Material2AL.INFO));
        hint.textProperty().bind(words);
        return Views.shownWhile(words.isNotEmpty(), hint);
    }
}
