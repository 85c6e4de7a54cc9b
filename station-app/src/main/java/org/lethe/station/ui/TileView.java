package org.lethe.station.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.model.OperatorAnswer.Saw;
import org.lethe.station.ui.TileContent.Notice;
import org.lethe.station.ui.TileContent.Seal;
import org.lethe.station.ui.TileContent.Work;

/** One phone: who it is, where it stands, what to do. */
final class TileView extends StackPane {
    private static final int QR_PIXELS = 192;
    private static final int TOOLTIP_WIDTH = 420;

    private final ReadOnlyObjectProperty<TileContent> content;
    private final ReadOnlyObjectProperty<Messages> messages;

    /** What a person can do on a tile. */
    record Orders(
            Consumer<TileViewModel> erase,
            Consumer<TileViewModel> cancel,
            BiConsumer<TileViewModel, Saw> answer,
            Consumer<TileViewModel> enlargeQr) {}

    TileView(TileViewModel tile, ReadOnlyObjectProperty<Messages> messages, Orders orders) {
        this.content = tile.content();
        this.messages = messages;
        getStyleClass().add("tile");
        setFocusTraversable(true);
        accessibleTextProperty().bind(content.flatMap(now -> messages.map(words -> spoken(words, now))));
        getChildren().addAll(body(tile, orders), watermark());
        content.subscribe(now -> Tone.of(now.state()).paint(this));
    }

    private static String spoken(Messages words, TileContent now) {
        return words.text(
                Text.TILE_SPOKEN, Map.of("number", now.number(), "phone", now.phone(), "state", now.stateWord()));
    }

    private Node body(TileViewModel tile, Orders orders) {
        var middle = new VBox(line(), work(), notices(), seal(tile, orders));
        middle.getStyleClass().add("tile-middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        var body = new VBox(head(), middle, buttons(tile, orders));
        body.getStyleClass().add("tile-body");
        return body;
    }

    private Node head() {
        var number = Views.label("tile-number");
        number.setMinWidth(USE_PREF_SIZE);
        number.textProperty().bind(content.map(now -> Integer.toString(now.number())));
        var phone = Views.label("tile-phone");
        phone.textProperty().bind(content.map(TileContent::phone));
        var facts = Views.label("tile-facts");
        facts.textProperty().bind(content.map(TileContent::facts));
        var name = new HBox(phone, Views.spring(), state());
        name.getStyleClass().add("tile-name");
        var names = new VBox(name, facts);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        var head = new HBox(number, names);
        head.getStyleClass().add("tile-head");
        return head;
    }

    private Label state() {
        var state = Views.label("tile-state");
        state.setMinWidth(USE_PREF_SIZE);
        state.textProperty().bind(content.map(TileContent::stateWord));
        state.graphicProperty()
                .bind(content.map(TileContent::state).map(Tone::icon).map(FontIcon::new));
        return state;
    }

    private Node line() {
        var line = Views.text("tile-line");
        line.textProperty().bind(content.map(TileContent::line));
        return Views.shownWhile(content.map(now -> !now.line().isEmpty()), line);
    }

    private Node work() {
        var track = new StepTrack();
        present(TileContent::work, track::show);
        var step = Views.label("tile-step");
        step.textProperty().bind(ofWork(Work::step));
        var position = Views.label("tile-facts");
        position.textProperty().bind(ofWork(Work::position));
        var title = new HBox(step, Views.spring(), position);
        title.setAlignment(Pos.BASELINE_LEFT);
        var box = new VBox(track, title, bar(), figures());
        box.getStyleClass().add("tile-work");
        return Views.shownWhile(content.map(now -> now.work().isPresent()), box);
    }

    private Node bar() {
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        present(TileContent::work, work -> bar.setProgress(work.fraction()));
        bar.accessibleTextProperty()
                .bind(content.flatMap(now ->
                        messages.map(words -> words.text(Text.TILE_SPOKEN_PROGRESS, Map.of("number", now.number())))));
        return Views.shownWhile(
                content.map(now -> now.work().map(Work::measured).orElse(false)), bar);
    }

    private Node figures() {
        var figures = Views.text("tile-figures");
        figures.textProperty().bind(ofWork(Work::figures));
        return figures;
    }

    private Node notices() {
        var box = new VBox();
        box.getStyleClass().add("tile-notices");
        content.subscribe(now -> box.getChildren().setAll(notices(now)));
        return Views.shownWhile(content.map(now -> !now.notices().isEmpty()), box);
    }

    /** The first notice with its remedy: one thing at a time. The others are counted and come up when it is gone. */
    private Node[] notices(TileContent now) {
        var rows = now.notices().stream().limit(1).flatMap(notice -> rows(notice).stream());
        var others = now.notices().size() - 1;
        var more = others > 0 ? Optional.of(more(now.notices())) : Optional.<Node>empty();
        return Stream.concat(rows, more.stream()).toArray(Node[]::new);
    }

    private List<Node> rows(Notice notice) {
        var text = Views.text("notice-text");
        text.setText(notice.text());
        var remedy = Views.text("notice-remedy");
        remedy.setText(notice.remedy());
        return List.of(text, remedy);
    }

    /** The count, which shows all of them to whoever points at it or has it read aloud. */
    private Node more(List<Notice> notices) {
        var more = Views.label("tile-facts", "tile-more");
        more.setText(messages.get().text(Text.TILE_MORE_OBSTACLES, Map.of("count", notices.size() - 1)));
        var all = notices.stream()
                .map(notice -> notice.text() + " → " + notice.remedy())
                .collect(Collectors.joining("\n\n"));
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
        return Views.shownWhile(content.map(now -> now.seal().isPresent()), box);
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

    private Node buttons(TileViewModel tile, Orders orders) {
        var erase = new Button("", new FontIcon(Material2AL.DELETE_FOREVER));
        erase.getStyleClass().add("erase-one");
        erase.textProperty().bind(content.flatMap(now -> messages.map(words -> words.text(eraseText(now)))));
        erase.accessibleTextProperty()
                .bind(content.flatMap(now -> erase.textProperty().map(act -> act + ", " + now.name())));
        erase.setOnAction(event -> orders.erase().accept(tile));
        var cancel = new Button();
        cancel.textProperty().bind(messages.map(words -> words.text(Text.TILE_CANCEL)));
        cancel.setOnAction(event -> orders.cancel().accept(tile));
        var row = new HBox(
                simulated(),
                Views.spring(),
                answer(tile, orders, Saw.NO_RESET, Text.TILE_NOT_RESET),
                answer(tile, orders, Saw.RESET, Text.TILE_RESET_SEEN),
                Views.shownWhile(content.map(now -> now.orders().cancel().isPresent()), cancel),
                Views.shownWhile(content.map(now -> now.orders().erase().isPresent()), erase));
        row.getStyleClass().add("tile-buttons");
        return row;
    }

    private Node answer(TileViewModel tile, Orders orders, Saw saw, Text text) {
        var button = new Button();
        button.getStyleClass().add(saw == Saw.RESET ? "saw-reset" : "saw-no-reset");
        button.textProperty().bind(messages.map(words -> words.text(text)));
        button.accessibleTextProperty()
                .bind(content.flatMap(now -> button.textProperty().map(act -> act + ", " + now.name())));
        button.setOnAction(event -> orders.answer().accept(tile, saw));
        return Views.shownWhile(content.map(now -> now.orders().answer().isPresent()), button);
    }

    private static Text eraseText(TileContent now) {
        return now.isRed() ? Text.TILE_ERASE_AGAIN : Text.TILE_ERASE;
    }

    private Node simulated() {
        var mark = Views.label("simulated-mark");
        mark.textProperty().bind(messages.map(words -> words.text(Text.TILE_SIMULATED)));
        return Views.shownWhile(content.map(TileContent::simulated), mark);
    }

    private Node watermark() {
        var mark = Views.label("watermark");
        mark.setMouseTransparent(true);
        mark.setRotate(-18);
        mark.textProperty().bind(messages.map(words -> words.text(Text.TILE_SIMULATED)));
        return Views.shownWhile(content.map(now -> now.simulated() && now.seal().isPresent()), mark);
    }

    private ObservableValue<String> ofWork(Function<Work, String> part) {
        return content.map(now -> now.work().map(part).orElse(""));
    }

    private <T> void present(Function<TileContent, Optional<T>> part, Consumer<T> show) {
        content.subscribe(now -> part.apply(now).ifPresent(show));
    }
}
