package org.lethe.station.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.ReasonCode;

/**
 * Asks why phones are erased in spite of what they warn of, and, where the shop wants two people, for the second one's PIN. It can be asked
 * again: what was typed is still there then, but for a PIN that was refused.
 */
final class OverrideQuestion {
    /** Id of the field for the reason. */
    static final String REASON = "override-reason";
    /** Id of the field for the second person's PIN. */
    static final String PIN = "override-pin";
    /** Id of the line that says why a PIN was refused. */
    static final String REFUSAL = "override-refusal";

    private final Window owner;
    private final Messages words;
    private final boolean needsTwo;
    private final TextField reason = new TextField();
    private final ComboBox<String> second = new ComboBox<>();
    private final PasswordField pin = new PasswordField();
    private final Label refusal = Views.text("order-hint");
    private final VBox content;

    /**
     * @param warnings what is decided about
     * @param others who may be the second person; empty when one is enough
     */
    OverrideQuestion(Window owner, Messages words, List<ReasonCode> warnings, List<String> others) {
        this.owner = owner;
        this.words = words;
        needsTwo = !others.isEmpty();
        reason.setId(REASON);
        reason.setPromptText(words.text(Text.OVERRIDE_REASON));
        reason.setAccessibleText(words.text(Text.OVERRIDE_REASON));
        second.setId("override-second");
        second.setPromptText(words.text(Text.OVERRIDE_SECOND));
        second.setAccessibleText(words.text(Text.OVERRIDE_SECOND));
        second.getItems().setAll(others);
        pin.setId(PIN);
        pin.setPromptText(words.text(Text.SIGNIN_PIN));
        pin.setAccessibleText(words.text(Text.SIGNIN_PIN));
        refusal.setId(REFUSAL);
        content = content(warnings);
    }

    /**
     * What a person answered.
     *
     * @param reason never blank
     * @param second the second person; empty when one is enough
     * @param digits what they typed as PIN
     */
    record Decision(String reason, Optional<String> second, String digits) {}

    /** Asks, and waits for the answer; empty when the phones are to stay as they are. */
    Optional<Decision> ask() {
        var question = new Question(owner, words.text(Text.OVERRIDE_TITLE), content, words.text(Text.CONFIRM_KEEP));
        var unsaid = Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty());
        var alone = second.valueProperty().isNull().or(pin.textProperty().isEmpty());
        var missing = needsTwo ? unsaid.or(alone) : unsaid;
        var first = isRefused() ? pin : reason;
        return question.isYes(words.text(Text.OVERRIDE_ACT), first, missing)
                ? Optional.of(decision())
                : Optional.empty();
    }

    /** Takes note that the PIN was refused, and says so when it is asked again. */
    void refuse(String why) {
        refusal.setText(why);
        pin.clear();
    }

    private boolean isRefused() {
        return !refusal.getText().isEmpty();
    }

    private VBox content(List<ReasonCode> warnings) {
        var agreement = new HBox(second, pin);
        agreement.getStyleClass().add("sign-in");
        var told = Views.text("question-text");
        told.setText(warnings.stream().map(code -> "• " + words.reason(code)).collect(Collectors.joining("\n")));
        var explained = Views.text("question-text");
        explained.setText(words.text(Text.OVERRIDE_EXPLAIN));
        return new VBox(
                told,
                explained,
                reason,
                Views.shownWhile(new SimpleBooleanProperty(needsTwo), agreement),
                Views.shownWhile(refusal.textProperty().isNotEmpty(), refusal));
    }

    private Decision decision() {
        return new Decision(reason.getText(), Optional.ofNullable(second.getValue()), pin.getText());
    }
}
