package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.TileButtons.Orders;
import org.lethe.station.ui.TileContent.Notice;
import org.lethe.station.ui.TileContent.Seal;

/** One phone: who it is, where it stands, what to do. Large or of the usual size. */
final class TileView extends StackPane {
    private static final int QR_PIXELS = 192;
    private static final int TOOLTIP_WIDTH = 420;

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
        Piece.arrange(this, content, Piece.always(body(tile, orders)), parts.watermark());
    }

    private Node body(TileViewModel tile, Orders orders) {
        var middle = Piece.arrange(
                new VBox(),
                content,
                new Piece(now -> !now.line().isEmpty(), parts::line),
                new Piece(now -> now.work().isPresent(), this::work),
                new Piece(now -> !now.notices().isEmpty(), this::notices),
                new Piece(now -> now.seal().isPresent(), () -> seal(tile, orders)));
        middle.getStyleClass().add("tile-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        var body = new VBox(head(), middle, buttons());
        body.getStyleClass().add("tile-body");
        return body;
    }

    private Node head() {
        var name = new HBox(parts.phone(), Views.spring(), parts.state());
        name.getStyleClass().add("tile-name");
        var names = new VBox(name, parts.facts());
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var head = new HBox(parts.number(), names);
        head.getStyleClass().add("tile-head");
        return head;
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

    private Node notices() {
        var box = new VBox();
        box.getStyleClass().add("tile-notices");
        content.map(TileContent::notices).subscribe(now -> box.getChildren().setAll(notices(now)));
        return box;
    }

    /** The first notice with its remedy: one thing at a time. The others are counted and come up when it is gone. */
    private Node[] notices(List<Notice> now) {
        var rows = now.stream().limit(1).flatMap(notice -> rows(notice).stream());
        var more = now.size() > 1 ? Optional.of(more(now)) : Optional.<Node>empty();
        return Stream.concat(rows, more.stream()).toArray(Node[]::new);
    }

    private List<Node> rows(Notice notice) {
        var text = Views.text("notice-text");
        text.setText(notice.text());
        var remedy = Views.text("notice-remedy");
        remedy.setText(notice.remedy());
        return notice.where().isEmpty()
                ? List.of(text, remedy)
                : List.of(beside(new SwitchPicture(notice.where().get()), new VBox(text, remedy)));
    }

    private static Node beside(Node picture, VBox words) {
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words, picture);
        row.getStyleClass().add("notice-row");
        return row;
    }

    /** The count, which shows all of them to whoever points at it or has it read aloud. */
    private Node more(List<Notice> notices) {
        var more = Views.label("tile-facts", "tile-more");
        more.setText(messages.get().text(Text.TILE_MORE_OBSTACLES, Map.of("count", notices.size() - 1)));
        var all = notices.stream().map(Notice::whole).collect(Collectors.joining("\n\n"));
        var tooltip = new Tooltip(all);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        more.setTooltip(tooltip);
        more.setAccessibleHelp(all);
        return more;
    }

    private Node seal(TileViewModel tile, Orders orders) {
        var box = new HBox();
        box.getStyleClass().add("tile-seal");
        content.map(TileContent::seal)
                .subscribe(seal -> seal.ifPresentOrElse(
                        present -> box.getChildren().setAll(qr(present, tile, orders), sealTexts(present)),
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

    private Node sealTexts(Seal seal) {
        var words = messages.get();
        var texts = new VBox(
                caption(words.text(Text.TILE_POS_CODE)),
                value(seal.posCode(), "pos-code"),
                caption(words.text(Text.TILE_CERTIFICATE)),
                value(seal.number(), "seal-value"),
                value(seal.assurance(), "seal-assurance"));
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
        return buttons.row(parts.simulated(), Piece.always(Views.spring()), buttons.details(), buttons.identify());
    }
}
