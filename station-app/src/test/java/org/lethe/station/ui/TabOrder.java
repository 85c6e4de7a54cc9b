package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The way that Tab takes through a window, once around. On the JavaFX thread. */
final class TabOrder {
    /** Borders and rings of neighbours may overlap by so many pixels. */
    private static final double TOUCH = 2;

    private final List<Node> stops;

    private TabOrder(List<Node> stops) {
        this.stops = stops;
    }

    /** Walks it, and brings the focus back to where it was. */
    static TabOrder of(Scene scene) {
        var stops = new LinkedHashSet<Node>();
        var next = Optional.ofNullable(scene.getFocusOwner()).orElseGet(scene::getRoot);
        while (stops.add(next)) {
            Event.fireEvent(next, Scans.key(KeyEvent.KEY_PRESSED, "", KeyCode.TAB));
            next = scene.getFocusOwner();
        }
        stops.remove(scene.getRoot());
        return new TabOrder(new ArrayList<>(stops));
    }

    boolean reaches(Node control) {
        return stops.contains(control);
    }

    /** Where it goes otherwise than one reads, from top to bottom and within a row from left to right; once it has to, at its end. */
    List<String> breaks() {
        var jumps = IntStream.range(0, stops.size())
                .filter(place -> !isRead(stops.get(place), after(place)))
                .mapToObj(place -> stops.get(place) + " → " + after(place))
                .toList();
        return jumps.size() <= 1 ? List.of() : jumps;
    }

    private Node after(int place) {
        return stops.get((place + 1) % stops.size());
    }

    /** Two parts are compared where their ways to the root part: a column is read to its end before the one beside it. */
    private static boolean isRead(Node one, Node other) {
        var above = above(other);
        if (above.contains(one)) {
            return true;
        }
        var common = above(one).stream().filter(above::contains).findFirst().orElseThrow();
        return isBefore(place(childOf(common, one)), place(childOf(common, other)));
    }

    private static boolean isBefore(Bounds one, Bounds other) {
        var below = other.getMinY() >= one.getMaxY() - TOUCH;
        var beside = other.getMinX() >= one.getMaxX() - TOUCH && other.getMaxY() > one.getMinY() + TOUCH;
        return below || beside;
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static Node childOf(Node common, Node node) {
        return Stream.concat(Stream.of(node), above(node).stream())
                .filter(part -> common.equals(part.getParent()))
                .findFirst()
                .orElseThrow();
    }

    /** Those that contain a node, from the nearest to the root. */
    private static List<Node> above(Node node) {
        return Stream.iterate(
                        Optional.ofNullable((Node) node.getParent()),
                        Optional::isPresent,
                        it -> it.map(Node::getParent))
                .map(Optional::orElseThrow)
                .toList();
    }
}
