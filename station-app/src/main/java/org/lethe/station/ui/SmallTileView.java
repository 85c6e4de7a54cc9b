package org.lethe.station.ui;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Messages;
import org.lethe.station.ui.TileButtons.Orders;
import org.lethe.station.ui.TileContent.Notice;
import org.lethe.station.ui.TileContent.Seal;

/**
 * One phone of a full hub. It says the same as {@link TileView} in less room; what is cut off stands in full in a tooltip and
 * in the words for a screen reader.
 */
final class SmallTileView extends StackPane {
    private final ReadOnlyObjectProperty<TileContent> content;
    private final TileParts parts;
    private final TileButtons buttons;

    SmallTileView(TileViewModel tile, ReadOnlyObjectProperty<Messages> messages, Orders orders) {
        this.content = tile.followed();
        this.parts = new TileParts(content, messages);
        this.buttons = new TileButtons(tile, messages, orders, false);
        parts.dress(this);
        getStyleClass().add("small-tile");
        setOnKeyPressed(buttons::keyPressed);
        var body = new VBox(head(), names(), middle(), buttons());
        body.getStyleClass().add("tile-body");
        Piece.arrange(this, content, Piece.always(body), parts.watermark());
    }

    private Node head() {
        var head = new HBox(parts.number(), Views.spring(), parts.state());
        head.getStyleClass().add("tile-head");
        return head;
    }

    private Node names() {
        var facts = Piece.arrange(
                new HBox(), content, Piece.always(parts.facts()), Piece.always(Views.spring()), parts.simulated());
        return new VBox(parts.phone(), facts);
    }

    private Node middle() {
        var middle = Piece.arrange(
                new VBox(),
                content,
                new Piece(now -> !now.line().isEmpty() && now.notices().isEmpty(), () -> squeezable(parts.line())),
                new Piece(now -> now.work().isPresent(), this::work),
                new Piece(now -> !now.notices().isEmpty(), this::notice),
                new Piece(now -> now.seal().isPresent(), this::posCode));
        middle.getStyleClass().add("tile-middle");
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private Node work() {
        var work = Piece.arrange(
                new VBox(), content, Piece.always(parts.step()), parts.bar(), Piece.always(parts.figures()));
        work.getStyleClass().add("tile-work");
        return work;
    }

    /** The reason in one line, the rest of the room for the remedy: what to do is what the clerk needs. */
    private Node notice() {
        var text = Views.label("notice-text");
        text.setMinHeight(USE_PREF_SIZE);
        text.textProperty().bind(content.map(now -> first(now, Notice::text)));
        var remedy = squeezable(Views.text("notice-remedy"));
        remedy.textProperty().bind(content.map(now -> first(now, Notice::remedy)));
        var whole = content.map(SmallTileView::allNotices);
        var box = new VBox(text, remedy);
        box.setMinHeight(0);
        box.accessibleHelpProperty().bind(whole);
        Views.tip(box, whole);
        return box;
    }

    private static String first(TileContent now, Function<Notice, String> part) {
        return now.notices().stream().findFirst().map(part).orElse("");
    }

    private static String allNotices(TileContent now) {
        return now.notices().stream().map(Notice::whole).collect(Collectors.joining("\n\n"));
    }

    private Node posCode() {
        var code = Views.label("pos-code");
        code.textProperty()
                .bind(content.map(now -> now.seal().map(Seal::posCode).orElse("")));
        return code;
    }

    private Node buttons() {
        return buttons.row(Piece.always(Views.spring()), buttons.details(), buttons.identify(), buttons.qr());
    }

    private static Label squeezable(Label label) {
        label.setMinHeight(0);
        return label;
    }
}
