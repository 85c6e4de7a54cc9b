package org.lethe.station.ui;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.OperatorAnswer.Saw;

/** What a person can do on a tile: as buttons, with or without room for their words, and by the keys that F1 lists. */
final class TileButtons {
    private final TileViewModel tile;
    private final ReadOnlyObjectProperty<TileContent> content;
    private final ReadOnlyObjectProperty<Messages> messages;
    private final Orders orders;
    private final boolean worded;

    /** Where the orders go. */
    record Orders(
            Consumer<TileViewModel> erase,
            Consumer<TileViewModel> cancel,
            BiConsumer<TileViewModel, Saw> answer,
            Consumer<TileViewModel> enlargeQr,
            Consumer<TileViewModel> identify,
            Consumer<TileViewModel> details) {}

    /** @param worded whether the buttons bear their words; otherwise these are tooltips */
    TileButtons(TileViewModel tile, ReadOnlyObjectProperty<Messages> messages, Orders orders, boolean worded) {
        this.tile = tile;
        this.content = tile.followed();
        this.messages = messages;
        this.orders = orders;
        this.worded = worded;
    }

    /** What a place has of its own, and after that the orders that every place has: in a row, and in two where one is too narrow. */
    FlowPane row(Piece... first) {
        var all =
                Stream.concat(Stream.of(first), Stream.of(answer(Saw.NO_RESET), answer(Saw.RESET), cancel(), erase()));
        var row = Piece.arrange(new FlowPane(), content, all.toArray(Piece[]::new));
        row.getStyleClass().add("tile-buttons");
        row.setMinHeight(FlowPane.USE_PREF_SIZE);
        return row;
    }

    private Piece erase() {
        return new Piece(now -> now.orders().erase().isPresent(), this::eraseButton);
    }

    private Button eraseButton() {
        var words = content.flatMap(now -> text(now.isRed() ? Text.TILE_ERASE_AGAIN : Text.TILE_ERASE));
        var button = button(words, Material2AL.DELETE_FOREVER, worded);
        button.getStyleClass().add("erase-one");
        button.setOnAction(event -> orders.erase().accept(tile));
        return button;
    }

    private Piece cancel() {
        return new Piece(now -> now.orders().cancel().isPresent(), this::cancelButton);
    }

    private Button cancelButton() {
        var button = button(text(Text.TILE_CANCEL), Material2AL.CANCEL, worded);
        button.setOnAction(event -> orders.cancel().accept(tile));
        return button;
    }

    /** A person's word for what became of a phone that is erased by hand; with its words in every size, as it goes on record. */
    private Piece answer(Saw saw) {
        return new Piece(now -> now.orders().answer().isPresent(), () -> answerButton(saw));
    }

    private Button answerButton(Saw saw) {
        var reset = saw == Saw.RESET;
        var button = button(
                text(reset ? Text.TILE_RESET_SEEN : Text.TILE_NOT_RESET),
                reset ? Material2AL.CHECK : Material2AL.CLOSE,
                true);
        if (!worded) {
            button.setGraphic(null); // a full hub has no room for both
        }
        button.getStyleClass().add(reset ? "saw-reset" : "saw-no-reset");
        button.setOnAction(event -> orders.answer().accept(tile, saw));
        return button;
    }

    /** Which phone is this? */
    Piece identify() {
        return new Piece(now -> now.orders().identify().isPresent(), this::identifyButton);
    }

    private Button identifyButton() {
        var button = button(text(Text.TILE_IDENTIFY), Material2MZ.VIBRATION, false);
        button.getStyleClass().add("identify");
        button.setOnAction(event -> orders.identify().accept(tile));
        return button;
    }

    /** What is known of the phone, the plan, the story and the evidence, on a page of their own. */
    Piece details() {
        return new Piece(now -> now.orders().details().isPresent(), this::detailsButton);
    }

    private Button detailsButton() {
        var button = button(text(Text.TILE_DETAILS), Material2AL.INFO, false);
        button.getStyleClass().add("details");
        button.setOnAction(event -> orders.details().accept(tile));
        return button;
    }

    /** The certificate's QR, where the tile has no room for it. */
    Piece qr() {
        return new Piece(now -> now.seal().isPresent(), this::qrButton);
    }

    private Button qrButton() {
        var button = button(text(Text.TILE_QR), Material2MZ.QR_CODE_2, false);
        button.setOnAction(event -> orders.enlargeQr().accept(tile));
        return button;
    }

    /** The keys of a tile that has the focus. Erasing asks first, as its button does. */
    void keyPressed(KeyEvent key) {
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        var now = tile.now();
        switch (key.getCode()) {
            case DELETE -> now.orders().erase().ifPresent(may -> orders.erase().accept(tile));
            case BACK_SPACE ->
                now.orders().cancel().ifPresent(may -> orders.cancel().accept(tile));
            case F2 ->
                now.orders().identify().ifPresent(may -> orders.identify().accept(tile));
            case F4 -> now.orders().details().ifPresent(may -> orders.details().accept(tile));
            case F3 -> now.seal().ifPresent(may -> orders.enlargeQr().accept(tile));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private Button button(ObservableValue<String> words, Ikon icon, boolean wordsShown) {
        var button = new Button("", new FontIcon(icon));
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(content.flatMap(now -> words.map(act -> act + ", " + now.name())));
        if (wordsShown) {
            button.textProperty().bind(words);
        } else {
            button.getStyleClass().add("tile-icon-button");
            Views.tip(button, words);
        }
        return button;
    }

    private ObservableValue<String> text(Text text) {
        return messages.map(words -> words.text(text));
    }
}
