package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lethe.station.ui.TileContent.Notice;

/**
 * What stands in the way and the one thing to do about it, in the fullest wording for which there is room. No wording is ever cut: where
 * a full hub leaves no room for more, the obstacle's short name is there, and the whole in a tooltip and in the words for a screen
 * reader. It takes whatever room its tile leaves; one thing at a time, the others come up when it is gone.
 */
final class NoticeView extends Region {
    private final ReadOnlyObjectProperty<TileContent> content;
    private final List<Wording> wordings;
    /** Made when first tried, as style sheets cost time, and most tiles have room for the first. */
    private final Map<Wording, Node> made = new HashMap<>();

    /** In which letters how much is said; fullest first. */
    private enum Wording {
        /** Read from two metres. */
        LOUD,
        RAISED,
        /** With a picture of the switch that the remedy speaks of. */
        USUAL,
        WITHOUT_PICTURE,
        DENSE,
        NAME_AND_REMEDY,
        NAME;

        private boolean hasPicture() {
            return compareTo(USUAL) <= 0;
        }

        private boolean isShort() {
            return compareTo(NAME_AND_REMEDY) >= 0;
        }

        private String style() {
            return switch (this) {
                case LOUD -> "notice-loud";
                case RAISED -> "notice-raised";
                case USUAL, WITHOUT_PICTURE -> "notice-usual";
                case DENSE, NAME_AND_REMEDY, NAME -> "notice-dense";
            };
        }
    }

    /** @param size of the tile */
    NoticeView(ReadOnlyObjectProperty<TileContent> content, TileSize size) {
        this.content = content;
        this.wordings = wordings(size);
        VBox.setVgrow(this, Priority.ALWAYS);
        var whole = content.map(NoticeView::allNotices);
        accessibleHelpProperty().bind(whole);
        Views.tip(this, whole);
        content.map(TileContent::notices).subscribe(changed -> sayAnew());
    }

    private static List<Wording> wordings(TileSize size) {
        var first =
                switch (size) {
                    case LARGE -> Wording.LOUD;
                    case USUAL -> Wording.USUAL;
                    case MEDIUM -> Wording.WITHOUT_PICTURE;
                    case SMALL -> Wording.DENSE;
                };
        var all = List.of(Wording.values());
        return all.subList(all.indexOf(first), all.size());
    }

    /** All that stands in the way, for whoever points at it or has it read aloud. */
    static String allNotices(TileContent now) {
        return now.notices().stream().map(Notice::whole).collect(Collectors.joining("\n\n"));
    }

    private void sayAnew() {
        made.clear();
        getChildren().clear();
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        var notice = content.get().notices().stream().findFirst();
        notice.ifPresent(present -> {
            var best = fullest(present);
            getChildren().setAll(best);
            best.resizeRelocate(0, 0, getWidth(), Math.min(best.prefHeight(getWidth()), getHeight()));
        });
    }

    private Node fullest(Notice notice) {
        var last = wordings.get(wordings.size() - 1);
        return wordings.stream()
                .filter(wording -> wording == last || styled(wording, notice).prefHeight(getWidth()) <= getHeight())
                .findFirst()
                .map(wording -> styled(wording, notice))
                .orElseThrow();
    }

    /** Only among the children is it told its letters, without which nobody knows how high it is. */
    private Node styled(Wording wording, Notice notice) {
        return made.computeIfAbsent(wording, first -> {
            var words = words(first, notice);
            getChildren().add(words);
            words.applyCss();
            return words;
        });
    }

    private static Node words(Wording wording, Notice notice) {
        var texts = new ArrayList<Node>();
        texts.add(text(wording.isShort() ? notice.name() : notice.text(), "notice-text"));
        if (wording != Wording.NAME && !notice.remedy().isEmpty()) {
            texts.add(text(notice.remedy(), "notice-remedy"));
        }
        var words = new VBox(texts.toArray(Node[]::new));
        var picture = wording.hasPicture() ? notice.where() : Optional.<SwitchPlace>empty();
        var node = picture.<Node>map(place -> beside(new SwitchPicture(place), words))
                .orElse(words);
        node.getStyleClass().addAll("notice", wording.style());
        return node;
    }

    private static Label text(String text, String styleClass) {
        var label = Views.text(styleClass);
        label.setText(text);
        return label;
    }

    private static Node beside(SwitchPicture picture, VBox words) {
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words, picture);
        row.getStyleClass().add("notice-row");
        return row;
    }
}
