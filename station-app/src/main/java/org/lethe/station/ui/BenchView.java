package org.lethe.station.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lethe.station.i18n.Text;

/** The bench: the order on top, the tiles below, at the bottom what an order could not do. */
final class BenchView extends BorderPane {
    private final BenchViewModel model;
    private final Questions questions;
    private final TileGrid grid = new TileGrid();
    private final Map<TileViewModel, TileView> tiles = new HashMap<>();

    BenchView(BenchViewModel model, Questions questions) {
        this.model = model;
        this.questions = questions;
        getStyleClass().add("bench");
        setTop(new OrderBar(model, this::eraseAll));
        setCenter(new StackPane(tiles(), emptyBench()));
        setBottom(new VBox(notices()));
        model.tiles().addListener((ListChangeListener<TileViewModel>) change -> arrange());
        arrange();
    }

    private Node tiles() {
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("bench-scroll");
        return Views.shownWhile(Bindings.isNotEmpty(model.tiles()), scroll);
    }

    private Node emptyBench() {
        return Views.shownWhile(Bindings.isEmpty(model.tiles()), new EmptyBench(model));
    }

    /** Views of phones that stay are kept, with their focus. */
    private void arrange() {
        tiles.keySet().retainAll(model.tiles());
        grid.getChildren()
                .setAll(model.tiles().stream()
                        .map(tile -> tiles.computeIfAbsent(tile, this::view))
                        .toList());
    }

    private TileView view(TileViewModel tile) {
        return new TileView(
                tile,
                model.messages(),
                new TileView.Orders(this::erase, model::cancel, model::answer, this::enlargeQr));
    }

    private void eraseAll() {
        model.orderAll().filter(questions::confirm).ifPresent(this::give);
    }

    /** What the phones warn of is decided first, where people sign in. */
    private void give(EraseOrder order) {
        var warnings = model.warnings(order);
        if (warnings.isEmpty()) {
            model.give(order);
        } else {
            var others = model.signIn().filter(CounterModel::wantsTwo).map(CounterModel::others);
            questions
                    .override(warnings, others.orElse(List.of()))
                    .ifPresent(decision -> model.giveInSpite(order, decision));
        }
    }

    private void erase(TileViewModel tile) {
        model.order(tile).filter(questions::confirm).ifPresent(this::give);
    }

    private void enlargeQr(TileViewModel tile) {
        tile.now().seal().ifPresent(seal -> questions.enlarge(tile.now(), seal));
    }

    private Node[] notices() {
        return model.counter()
                .map(counter -> new Node[] {new InterruptedBanner(model, counter), notice()})
                .orElseGet(() -> new Node[] {notice()});
    }

    private Node notice() {
        var text = Views.text("notice-bar-text");
        text.textProperty().bind(model.notice());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var dismiss = new Button();
        dismiss.textProperty().bind(model.text(Text.NOTICE_DISMISS));
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setOnAction(event -> model.dismissNotice());
        var bar = new HBox(text, dismiss);
        bar.getStyleClass().add("notice-bar");
        return Views.shownWhile(model.notice().map(words -> !words.isEmpty()), bar);
    }
}
