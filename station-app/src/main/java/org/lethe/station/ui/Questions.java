package org.lethe.station.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.PolicyId;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.ui.ConsentDesk.Agreement;
import org.lethe.station.ui.EraseOrder.Phone;
import org.lethe.station.ui.TileContent.Seal;

/** The questions that the window asks, in its words. */
final class Questions {
    private static final int LARGE_QR_PIXELS = 480;

    /** From this many phones on a click alone is not enough. */
    private static final int MANY = 3;

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
        var title = count == 1 ? words.text(Text.CONFIRM_TITLE_ONE) : counted(Text.CONFIRM_TITLE, count);
        var question = new Question(owner, title, content, words.text(Text.CONFIRM_KEEP));
        if (count < MANY) {
            return question.isYes(act(order));
        }
        var field = countField(content, count);
        return question.isYes(act(order), field, is(field, count).not());
    }

    private String act(EraseOrder order) {
        var count = order.phones().size();
        return count == 1
                ? messages.get()
                        .text(
                                Text.CONFIRM_ERASE_ONE,
                                Map.of("number", order.phones().get(0).number()))
                : counted(Text.CONFIRM_ERASE, count);
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
        new Question(owner, words.text(Text.KEYS_TITLE), content, words.text(Text.TILE_QR_CLOSE)).tell();
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

    /** The question why phones are erased in spite of what they warn of, and with whose agreement. */
    OverrideQuestion override(List<ReasonCode> warnings, List<String> others) {
        return new OverrideQuestion(owner, messages.get(), warnings, others);
    }

    /** Whether the person wants to close the window although jobs run. */
    boolean closeOver(int running) {
        var words = messages.get();
        var content = new VBox(paragraph(words.text(Text.CLOSE_EXPLAIN)));
        return new Question(owner, counted(Text.CLOSE_TITLE, running), content, words.text(Text.CLOSE_STAY))
                .isYes(words.text(Text.CLOSE_LEAVE));
    }

    /** Shows a certificate's QR large enough for a camera at arm's length. */
    void enlarge(TileContent tile, Seal seal) {
        var words = messages.get();
        var title = words.text(Text.TILE_QR_TITLE, Map.of("number", tile.number()));
        var caption = Views.label("pos-code");
        caption.setText(seal.posCode());
        var qr = new QrView(seal.qr(), LARGE_QR_PIXELS);
        qr.setAccessibleText(title);
        var content = new VBox(qr, caption);
        if (tile.simulated()) {
            var mark = Views.label("simulated-mark");
            mark.setText(words.text(Text.TILE_SIMULATED));
            content.getChildren().add(mark);
        }
        content.getStyleClass().add("large-qr");
        new Question(owner, title, content, words.text(Text.TILE_QR_CLOSE)).tell();
    }

    private static Node phones(EraseOrder order) {
        var list = new VBox();
        list.getStyleClass().add("question-phones");
        order.phones().forEach(phone -> {
            var row = Views.text("question-phone");
            row.setText(row(phone));
            list.getChildren().add(row);
        });
        var scroll = Views.scroll(list);
        scroll.getStyleClass().add("question-list");
        scroll.setAccessibleText(order.phones().stream().map(Questions::row).collect(Collectors.joining("\n")));
        return scroll;
    }

    private static String row(Phone phone) {
        return phone.number() + "   " + phone.phone() + "   " + phone.facts();
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
