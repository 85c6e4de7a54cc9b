package org.lethe.station.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * A part of a tile that is not always there. It is made when it is first wanted and taken out while it is not: style sheets cost as
 * much time for what is hidden as for what is seen, and most of what a tile can show or offer it does not at one time.
 *
 * @param wanted whether it belongs there now
 * @param maker makes it, once
 */
record Piece(Predicate<TileContent> wanted, Supplier<Node> maker) {
    /** A part that is always there. */
    static Piece always(Node node) {
        return new Piece(now -> true, () -> node);
    }

    /** Fills a pane with those of some pieces that are wanted, in their order, from now on. */
    static <P extends Pane> P arrange(P pane, ReadOnlyObjectProperty<TileContent> content, Piece... pieces) {
        var made = new HashMap<Piece, Node>();
        content.subscribe(now -> fill(pane, nodes(List.of(pieces), made, now)));
        pane.getProperties().put(Piece.class, content); // held as long as the pane that follows it
        return pane;
    }

    private static List<Node> nodes(List<Piece> pieces, Map<Piece, Node> made, TileContent now) {
        return pieces.stream()
                .filter(piece -> piece.wanted().test(now))
                .map(piece -> made.computeIfAbsent(piece, first -> first.maker().get()))
                .toList();
    }

    private static void fill(Pane pane, List<Node> nodes) {
        if (pane.getChildren().equals(nodes)) {
            return;
        }
        var leaves = pane.getChildren().stream().anyMatch(node -> node.isFocusWithin() && !nodes.contains(node));
        pane.getChildren().setAll(nodes);
        if (leaves) {
            focusAround(pane);
        }
    }

    /** A focus whose button has gone stays with its tile; JavaFX would begin anew at the window's first control. */
    private static void focusAround(Pane pane) {
        Stream.iterate((Node) pane, Objects::nonNull, Node::getParent)
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
