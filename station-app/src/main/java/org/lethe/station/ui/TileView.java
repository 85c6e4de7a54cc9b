package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.TileButtons.Orders;
import org.lethe.station.ui.TileContent.Seal;

/** One phone: who it is, where it stands, what to do. Large or of the usual size. */
final class TileView extends StackPane {
    private static final int QR_PIXELS = 192;

    private final ReadOnlyObjectProperty<TileContent> content;
    private final ReadOnlyObjectProperty<Messages> messages;
    private final TileParts parts;
    private final TileButtons buttons;

    TileView(TileViewModel tile, ReadOnlyObjectProperty<Messages> messages, Orders orders, TileSize size) {
        this.content = tile.followed();
        this.messages = messages;
        this.parts = new TileParts(content, messages);
        this.buttons = new TileButtons(tile, messages, orders, true);
        parts.dress(this);
        size.paint(this);
        setOnKeyPressed(buttons::keyPressed);
        Piece.arrange(this, content, Piece.always(body(tile, orders, size)), parts.watermark());
    }

    private Node body(TileViewModel tile, Orders orders, TileSize size) {
        var middle = Piece.arrange(
                new VBox(),
                content,
                new Piece(now -> !now.line().isEmpty(), parts::line),
                new Piece(now -> now.work().isPresent(), this::work),
                new Piece(TileView::isToldBelowTheLine, () -> new NoticeView(content, size)),
                new Piece(now -> now.seal().isPresent(), () -> seal(tile, orders, size)));
        middle.getStyleClass().add("tile-middle");
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var body = new VBox(new TileHead(parts), middle, buttons());
        body.getStyleClass().add("tile-body");
        return body;
    }

    /** The notice of an erased phone stands beside its QR, which takes the whole height. */
    private static boolean isToldBelowTheLine(TileContent now) {
        return !now.notices().isEmpty() && now.seal().isEmpty();
    }

    private Node work() {
        var track = new StepTrack();
        parts.present(TileContent::work, track::show);
        var box = Piece.arrange(
                new VBox(),
                content,
                Piece.always(track),
                Piece.always(parts.step()),
                parts.bar(),
                Piece.always(parts.figures()));
        box.getStyleClass().add("tile-work");
        return box;
    }

    /** How many there are beside the one that is told. */
    private Node more() {
        var more = Views.label("tile-facts", "tile-more");
        more.textProperty()
                .bind(content.flatMap(now -> messages.map(words -> words.text(
                        Text.TILE_MORE_OBSTACLES, Map.of("count", now.notices().size() - 1)))));
        var all = content.map(NoticeView::allNotices);
        Views.tip(more, all);
        more.accessibleHelpProperty().bind(all);
        return more;
    }

    private Node seal(TileViewModel tile, Orders orders, TileSize size) {
        var box = new HBox();
        box.getStyleClass().add("tile-seal");
        VBox.setVgrow(box, Priority.ALWAYS);
        content.map(TileContent::seal)
                .subscribe(seal -> seal.ifPresentOrElse(
                        present -> box.getChildren().setAll(qr(present, tile, orders), sealTexts(present, size)),
                        box.getChildren()::clear));
        return box;
    }

    private Node qr(Seal seal, TileViewModel tile, Orders orders) {
        var button = new Button("", new QrView(seal.qr(), QR_PIXELS));
        button.getStyleClass().addAll("qr-button", Styles.FLAT);
        button.setAccessibleText(messages.get()
                .text(Text.TILE_QR_ENLARGE, Map.of("number", tile.now().number())));
        button.setOnAction(event -> orders.enlargeQr().accept(tile));
        return button;
    }

    private Node sealTexts(Seal seal, TileSize size) {
        var words = messages.get();
        var texts = new VBox(
                caption(words.text(Text.TILE_POS_CODE)),
                value(seal.posCode(), "pos-code"),
                caption(words.text(Text.TILE_CERTIFICATE)),
                value(seal.number(), "seal-value"),
                value(seal.assurance(), "seal-assurance"),
                new NoticeView(content, size));
        texts.getStyleClass().add("seal-texts");
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private static Label caption(String text) {
        var caption = Views.label("seal-caption");
        caption.setText(text);
        return caption;
    }

    private static Label value(String text, String styleClass) {
        var value = Views.text(styleClass);
        value.setText(text);
        return value;
    }

    private Node buttons() {
        return buttons.row(
                new Piece(now -> now.notices().size() > 1, this::more),
                parts.simulated(),
                buttons.details(),
                buttons.identify());
    }
}
