package org.lethe.station.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.ReasonCode;

/** Asks why phones are erased in spite of what they warn of, and, where the shop wants two people, for the second one's PIN. */
final class OverrideQuestion {
    /** Id of the field for the reason. */
    static final String REASON = "override-reason";

    private final Messages words;
    private final TextField reason = new TextField();
    private final ComboBox<String> second = new ComboBox<>();
    private final PasswordField pin = new PasswordField();

    OverrideQuestion(Messages words) {
        this.words = words;
        reason.setId(REASON);
        reason.setPromptText(words.text(Text.OVERRIDE_REASON));
        reason.setAccessibleText(words.text(Text.OVERRIDE_REASON));
        second.setId("override-second");
        second.setPromptText(words.text(Text.OVERRIDE_SECOND));
        second.setAccessibleText(words.text(Text.OVERRIDE_SECOND));
        pin.setId("override-pin");
        pin.setPromptText(words.text(Text.SIGNIN_PIN));
        pin.setAccessibleText(words.text(Text.SIGNIN_PIN));
    }

    /**
     * What a person answered.
     *
     * @param reason never blank
     * @param second the second person; empty when one is enough
     * @param digits what they typed as PIN
     */
    record Decision(String reason, Optional<String> second, String digits) {}

    /**
     * Asks, and waits for the answer; empty when the phones are to stay as they are.
     *
     * @param others who may be the second person; empty when one is enough
     */
    Optional<Decision> ask(Window owner, List<ReasonCode> warnings, List<String> others) {
        var title = words.text(Text.OVERRIDE_TITLE);
        var question = new Question(owner, title, content(warnings, others), words.text(Text.CONFIRM_KEEP));
        var unsaid = Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty());
        var alone = second.valueProperty().isNull().or(pin.textProperty().isEmpty());
        var missing = others.isEmpty() ? unsaid : unsaid.or(alone);
        return question.isYes(words.text(Text.OVERRIDE_ACT), reason, missing)
                ? Optional.of(decision())
                : Optional.empty();
    }

    private VBox content(List<ReasonCode> warnings, List<String> others) {
        second.getItems().setAll(others);
        var agreement = new HBox(second, pin);
        agreement.getStyleClass().add("sign-in");
        agreement.setVisible(!others.isEmpty());
        agreement.setManaged(!others.isEmpty());
        var told = Views.text("question-text");
        told.setText(warnings.stream().map(code -> "• " + words.reason(code)).collect(Collectors.joining("\n")));
        var explained = Views.text("question-text");
        explained.setText(words.text(Text.OVERRIDE_EXPLAIN));
        return new VBox(told, explained, reason, agreement);
    }

    private Decision decision() {
        return new Decision(reason.getText(), Optional.ofNullable(second.getValue()), pin.getText());
    }
}
