package org.lethe.station.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lethe.station.i18n.Messages;
import org.lethe.station.i18n.Text;
import org.lethe.station.ui.TileContent.Work;

/** The pieces that tiles of every size are put together from, each following the tile's content. */
final class TileParts {
    private final ReadOnlyObjectProperty<TileContent> content;
    private final ReadOnlyObjectProperty<Messages> messages;

    TileParts(ReadOnlyObjectProperty<TileContent> content, ReadOnlyObjectProperty<Messages> messages) {
        this.content = content;
        this.messages = messages;
    }

    /** Gives a tile its colour, its words for a screen reader and its place in the order of the tabulator. */
    void dress(StackPane tile) {
        tile.getStyleClass().add("tile");
        tile.setFocusTraversable(true);
        tile.accessibleTextProperty().bind(content.flatMap(now -> messages.map(words -> spoken(words, now))));
        content.subscribe(now -> tone(now).paint(tile));
        content.subscribe(now -> tile.pseudoClassStateChanged(Views.VACANT, now.vacant()));
    }

    private static String spoken(Messages words, TileContent now) {
        return words.text(
                Text.TILE_SPOKEN, Map.of("number", now.number(), "phone", now.phone(), "state", now.stateWord()));
    }

    static Tone tone(TileContent now) {
        return now.vacant() ? Tone.CALM : Tone.of(now.state());
    }

    Label number() {
        var number = label("tile-number", now -> Integer.toString(now.number()));
        number.setMinWidth(Region.USE_PREF_SIZE);
        return number;
    }

    Label phone() {
        return label("tile-phone", TileContent::phone);
    }

    Label facts() {
        return label("tile-facts", TileContent::facts);
    }

    /** Icon and word, because a colour alone tells one clerk in twelve nothing. */
    Label state() {
        var state = label("tile-state", TileContent::stateWord);
        state.setMinWidth(Region.USE_PREF_SIZE);
        var icon = new FontIcon(icon(content.get()));
        content.map(TileParts::icon).subscribe(icon::setIconCode);
        state.setGraphic(icon);
        return state;
    }

    static Ikon icon(TileContent now) {
        return now.vacant() ? Material2MZ.USB : Tone.icon(now.state());
    }

    Label line() {
        var line = Views.text("tile-line");
        line.textProperty().bind(content.map(TileContent::line));
        return line;
    }

    /** The step and where it stands in the plan. */
    Node step() {
        var title = new HBox(
                label("tile-step", ofWork(Work::step)), Views.spring(), label("tile-facts", ofWork(Work::position)));
        title.setAlignment(Pos.BASELINE_LEFT);
        return title;
    }

    /** The step, with its place in the plan for whoever points at it. */
    Node stepAlone() {
        var step = Views.text("tile-step");
        step.textProperty().bind(content.map(ofWork(Work::step)));
        Views.tip(step, content.map(ofWork(Work::position)));
        return step;
    }

    /** Only where bytes are counted. */
    Piece bar() {
        return new Piece(now -> now.work().map(Work::measured).orElse(false), this::progressBar);
    }

    private Node progressBar() {
        var bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        present(TileContent::work, work -> bar.setProgress(work.fraction()));
        bar.accessibleTextProperty()
                .bind(content.flatMap(now ->
                        messages.map(words -> words.text(Text.TILE_SPOKEN_PROGRESS, Map.of("number", now.number())))));
        return bar;
    }

    Label figures() {
        var figures = Views.text("tile-figures");
        figures.textProperty().bind(content.map(ofWork(Work::figures)));
        return figures;
    }

    /** The last of the figures, and all of them for whoever points at it. */
    Label brief() {
        var brief = Views.text("tile-figures");
        brief.textProperty().bind(content.map(ofWork(Work::brief)));
        Views.tip(brief, content.map(ofWork(Work::figures)));
        return brief;
    }

    Piece simulated() {
        return new Piece(TileContent::simulated, this::simulatedMark);
    }

    private Node simulatedMark() {
        var mark = Views.label("simulated-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.textProperty().bind(messages.map(words -> words.text(Text.TILE_SIMULATED)));
        return mark;
    }

    Piece watermark() {
        return new Piece(now -> now.simulated() && now.seal().isPresent(), this::largeMark);
    }

    private Node largeMark() {
        var mark = Views.label("watermark");
        mark.setMouseTransparent(true);
        mark.setRotate(-18);
        mark.textProperty().bind(messages.map(words -> words.text(Text.TILE_SIMULATED)));
        return mark;
    }

    <T> void present(Function<TileContent, Optional<T>> part, Consumer<T> show) {
        content.subscribe(now -> part.apply(now).ifPresent(show));
    }

    private Label label(String styleClass, Function<TileContent, String> text) {
        var label = Views.label(styleClass);
        label.textProperty().bind(content.map(text));
        return label;
    }

    private static Function<TileContent, String> ofWork(Function<Work, String> part) {
        return now -> now.work().map(part).orElse("");
    }
}
