package org.lethe.station.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Messages;
import org.lethe.station.ui.TileButtons.Orders;
import org.lethe.station.ui.TileContent.Seal;

/**
 * One phone of a full hub. It says the same as {@link TileView} in less room; what there is no room for stands in a tooltip and in the
 * words for a screen reader.
 */
final class SmallTileView extends StackPane {
    private final ReadOnlyObjectProperty<TileContent> content;
    private final TileParts parts;
    private final TileButtons buttons;

    SmallTileView(TileViewModel tile, ReadOnlyObjectProperty<Messages> messages, Orders orders, TileSize size) {
        this.content = tile.followed();
        this.parts = new TileParts(content, messages);
        this.buttons = new TileButtons(tile, messages, orders, false);
        parts.dress(this);
        size.paint(this);
        getStyleClass().add("small-tile");
        setOnKeyPressed(buttons::keyPressed);
        var body = new VBox(new TileHead(parts), middle(size), buttons());
        body.getStyleClass().add("tile-body");
        Piece.arrange(this, content, Piece.always(body), parts.watermark());
    }

    private Node middle(TileSize size) {
        var middle = Piece.arrange(
                new VBox(),
                content,
                new Piece(now -> !now.line().isEmpty() && now.notices().isEmpty(), parts::line),
                new Piece(now -> now.work().isPresent(), () -> work(size)),
                new Piece(now -> now.seal().isPresent(), this::posCode),
                new Piece(now -> !now.notices().isEmpty(), () -> new NoticeView(content, size)));
        middle.getStyleClass().add("tile-middle");
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        return middle;
    }

    /** In a full hub what is left to wait for; the bar shows how far it is. */
    private Node work(TileSize size) {
        var full = size == TileSize.SMALL;
        var work = Piece.arrange(
                new VBox(),
                content,
                Piece.always(full ? parts.stepAlone() : parts.step()),
                parts.bar(),
                Piece.always(full ? parts.brief() : parts.figures()));
        work.getStyleClass().add("tile-work");
        return work;
    }

    private Node posCode() {
        var code = Views.label("pos-code");
        code.textProperty()
                .bind(content.map(now -> now.seal().map(Seal::posCode).orElse("")));
        return code;
    }

    private Node buttons() {
        return buttons.row(parts.simulated(), buttons.details(), buttons.identify(), buttons.qr());
    }
}
