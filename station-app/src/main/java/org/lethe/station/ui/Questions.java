package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.ui.ConsentDesk.Agreement;
import org.lethe.station.ui.TileContent.Seal;

/**
 * The questions that the window asks. Buttons name the act; the harmless answer is the default, so that neither Enter nor a
 * scanner's line end nor Escape destroys anything, and neither does the second half of a double click.
 */
final class Questions {
    private static final int LARGE_QR_PIXELS = 480;

    /** From this many phones on a click alone is not enough. */
    private static final int MANY = 3;

    /** How far a hand that double-clicks moves the pointer at most, in pixels. */
    private static final double STILL = 8;

    private final Window owner;
    private final Supplier<Messages> messages;

    Questions(Window owner, ObservableValue<Messages> messages) {
        this.owner = owner;
        this.messages = messages::getValue;
    }

    /**
     * Whether the person wants exactly this order carried out. From a few phones on, their number has to be typed as well: a click
     * that slips must not erase a whole hub.
     */
    boolean confirm(EraseOrder order) {
        var words = messages.get();
        var count = order.phones().size();
        var content = new VBox(
                paragraph(words.text(count == 1 ? Text.CONFIRM_EXPLAIN_ONE : Text.CONFIRM_EXPLAIN)),
                phones(order),
                paragraph(words.text(
                        Text.CONFIRM_ORDER,
                        Map.of(
                                "policy", words.policy(order.policy()),
                                "operator", order.operator().name(),
                                "consent", order.consent().reference()))));
        content.getStyleClass().add("question");
        var typed = count < MANY ? Optional.<TextField>empty() : Optional.of(countField(content, count));
        var title = count == 1 ? words.text(Text.CONFIRM_TITLE_ONE) : counted(Text.CONFIRM_TITLE, count);
        var act = count == 1
                ? words.text(
                        Text.CONFIRM_ERASE_ONE,
                        Map.of("number", order.phones().get(0).number()))
                : counted(Text.CONFIRM_ERASE, count);
        return isYes(title, content, act, words.text(Text.CONFIRM_KEEP), typed.map(field -> is(field, count)));
    }

    private TextField countField(VBox content, int count) {
        var field = new TextField();
        field.setId("confirm-count");
        var caption = paragraph(counted(Text.CONFIRM_TYPE_COUNT, count));
        caption.setLabelFor(field);
        field.accessibleTextProperty().bind(caption.textProperty());
        content.getChildren().addAll(caption, field);
        return field;
    }

    private static BooleanBinding is(TextField field, int count) {
        return Bindings.createBooleanBinding(
                () -> field.getText().strip().equals(Integer.toString(count)), field.textProperty());
    }

    /** Shows which keys do what. */
    void keys() {
        var words = messages.get();
        var content = new VBox(paragraph(words.text(Text.KEYS_LIST, keyNames())));
        content.getStyleClass().add("question");
        alert(
                        words.text(Text.KEYS_TITLE),
                        content,
                        new ButtonType(words.text(Text.TILE_QR_CLOSE), ButtonData.CANCEL_CLOSE))
                .showAndWait();
    }

    /** What the keys are called on this computer, by the names that the list of keys gives them. */
    static Map<String, String> keyNames() {
        var names = new HashMap<>(Shortcut.all());
        names.put("pages", NavigationRail.keys(1).getDisplayText());
        return names;
    }

    /** Has the customer read and agree, in a window of the customer's own. */
    void askCustomer(PolicyId policy, List<String> phones, Consumer<Agreement> agreed) {
        new CustomerWindow(owner, messages.get(), policy, phones, agreed).show();
    }

    /** In spite of what the phones warn of, why, and with whose agreement; empty when they are to stay as they are. */
    Optional<OverrideQuestion.Decision> override(List<ReasonCode> warnings, List<String> others) {
        return new OverrideQuestion(messages.get()).ask(owner, warnings, others);
    }

    /** Whether the person wants to close the window although jobs run. */
    boolean closeOver(int running) {
        var words = messages.get();
        var content = new VBox(paragraph(words.text(Text.CLOSE_EXPLAIN)));
        content.getStyleClass().add("question");
        return isYes(
                counted(Text.CLOSE_TITLE, running),
                content,
                words.text(Text.CLOSE_LEAVE),
                words.text(Text.CLOSE_STAY),
                Optional.empty());
    }

    /** Shows a certificate's QR large enough for a camera at arm's length. */
    void enlarge(TileContent tile, Seal seal) {
        var words = messages.get();
        var title = words.text(Text.TILE_QR_TITLE, Map.of("number", tile.number()));
        var caption = Views.label("pos-code");
        caption.setText(seal.posCode());
        var content = new VBox(new QrView(seal.qr(), LARGE_QR_PIXELS), caption);
        if (tile.simulated()) {
            var mark = Views.label("simulated-mark");
            mark.setText(words.text(Text.TILE_SIMULATED));
            content.getChildren().add(mark);
        }
        content.getStyleClass().addAll("question", "large-qr");
        alert(title, content, new ButtonType(words.text(Text.TILE_QR_CLOSE), ButtonData.CANCEL_CLOSE))
                .showAndWait();
    }

    private Node phones(EraseOrder order) {
        var list = new VBox();
        list.getStyleClass().add("question-phones");
        order.phones().forEach(phone -> {
            var row = Views.text("question-phone");
            row.setText(phone.number() + "   " + phone.phone() + "   " + phone.facts());
            list.getChildren().add(row);
        });
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("question-list");
        return scroll;
    }

    /** @param condition what must be true before the act can be chosen */
    private boolean isYes(String title, Node content, String act, String keep, Optional<BooleanBinding> condition) {
        var yes = new ButtonType(act, ButtonData.OTHER);
        var no = new ButtonType(keep, ButtonData.CANCEL_CLOSE);
        var alert = alert(title, content, yes, no);
        button(alert, yes).setDefaultButton(false);
        button(alert, yes).getStyleClass().add(Styles.DANGER);
        condition.ifPresent(met -> button(alert, yes).disableProperty().bind(met.not()));
        button(alert, no).setDefaultButton(true);
        alert.setOnShown(event -> button(alert, no).requestFocus());
        ignoreDoubleClick(button(alert, yes), new Robot().getMousePosition());
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    /** The question may come up right under the pointer: a press where that rested is the second half of a double click. */
    private static void ignoreDoubleClick(Button act, Point2D pointer) {
        act.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> {
            if (pointer.distance(press.getScreenX(), press.getScreenY()) < STILL) {
                press.consume();
            }
        });
    }

    private static Button button(Alert alert, ButtonType type) {
        return (Button) alert.getDialogPane().lookupButton(type);
    }

    private Alert alert(String title, Node content, ButtonType... answers) {
        var alert = new Alert(AlertType.NONE, "", answers);
        alert.initOwner(owner);
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().setContent(content);
        alert.getDialogPane().getStylesheets().add(BenchWindow.styleSheet());
        alert.getDialogPane().getStyleClass().add("bench-dialog");
        return alert;
    }

    private String counted(Text text, int count) {
        return messages.get().text(text, Map.of("count", count));
    }

    private static Label paragraph(String text) {
        var paragraph = Views.text("question-text");
        paragraph.setText(text);
        return paragraph;
    }
}
