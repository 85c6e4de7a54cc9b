package org.lethe.station.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Lays tiles out as large as their number allows; {@link TileLayout} says how. Of hundreds only those in sight exist as nodes, with a
 * row above and below for the keyboard to go on to; they are made a few a frame and kept, with their focus, for as long as their
 * phone is there. Style sheets cost some milliseconds a tile, and nothing may keep the window for a tenth of a second.
 */
final class TileGrid extends Region {
    private static final int MADE_A_FRAME = 3;

    private final ObservableList<TileViewModel> tiles;
    private final BiFunction<TileViewModel, TileSize, Node> maker;
    private final Map<TileViewModel, Node> views = new HashMap<>();
    private final AnimationTimer nextFrame = new NextFrame();
    private ScrollPane window = new ScrollPane();
    private TileLayout layout = TileLayout.of(0, 0, 0);
    /** The places of the children, in their order. */
    private List<Integer> places = List.of();

    /** @param maker draws a tile in a size */
    TileGrid(ObservableList<TileViewModel> tiles, BiFunction<TileViewModel, TileSize, Node> maker) {
        this.tiles = tiles;
        this.maker = maker;
        getStyleClass().add("tile-grid");
        widthProperty().subscribe(this::fit);
        insetsProperty().subscribe(this::fit);
        tiles.addListener((Observable changed) -> fit());
    }

    /** What is seen of it, and how large it may be, follows a scroll pane from now on. */
    ScrollPane seenThrough(ScrollPane pane) {
        window = pane;
        pane.setContent(this);
        pane.heightProperty().subscribe(this::fit);
        pane.viewportBoundsProperty().subscribe(this::fill);
        pane.vvalueProperty().subscribe(this::fill);
        return pane;
    }

    private final class NextFrame extends AnimationTimer {
        @Override
        public void handle(long now) {
            stop();
            missing().limit(MADE_A_FRAME).forEach(tile -> views.put(tile, unmanaged(maker.apply(tile, layout.size()))));
            fill();
        }
    }

    private void fit() {
        var former = layout.size();
        layout = TileLayout.of(tiles.size(), roomWide(), window.getHeight() - snappedTopInset() - snappedBottomInset());
        if (layout.size() != former) {
            views.clear(); // another size is another kind of tile
        }
        views.keySet().retainAll(tiles);
        requestLayout();
        fill();
    }

    private double roomWide() {
        return getWidth() - snappedLeftInset() - snappedRightInset();
    }

    /** Shows the tiles in sight, as far as they are made; the others come with the next frames, however often this is asked in one. */
    private void fill() {
        if (roomWide() <= 0) {
            return;
        }
        show(inSight().stream()
                .filter(place -> views.containsKey(tiles.get(place)))
                .toList());
        if (missing().findAny().isPresent()) {
            nextFrame.start();
        }
    }

    /** Those in sight that are not made yet. */
    private Stream<TileViewModel> missing() {
        return inSight().stream().map(tiles::get).filter(tile -> !views.containsKey(tile));
    }

    /** A tile that says something new lays itself out and nothing around it: its size is the grid's to say. */
    private static Node unmanaged(Node tile) {
        tile.setManaged(false);
        return tile;
    }

    private void show(List<Integer> shown) {
        places = shown;
        var nodes = new ArrayList<Node>();
        shown.forEach(place -> nodes.add(views.get(tiles.get(place))));
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
        requestLayout();
    }

    /** Their places. The one with the focus stays, wherever it is scrolled to. */
    private List<Integer> inSight() {
        double row = layout.height() + layout.size().gap;
        double top = window.getVvalue()
                * Math.max(0, prefHeight(-1) - window.getViewportBounds().getHeight());
        int first = (int) Math.floor((top - snappedTopInset()) / row) - 1;
        int last = (int) Math.floor((top + window.getViewportBounds().getHeight()) / row) + 1;
        return IntStream.range(0, tiles.size())
                .filter(place -> isBetween(first, place / layout.columns(), last) || hasFocus(place))
                .boxed()
                .toList();
    }

    private static boolean isBetween(int first, int row, int last) {
        return first <= row && row <= last;
    }

    private boolean hasFocus(int place) {
        var view = views.get(tiles.get(place));
        return view != null && view.isFocusWithin();
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = (tiles.size() + layout.columns() - 1) / layout.columns();
        double gap = layout.size().gap;
        return snappedTopInset() + Math.max(0, rows * (layout.height() + gap) - gap) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double gap = layout.size().gap;
        for (int i = 0; i < places.size(); i++) {
            int column = places.get(i) % layout.columns();
            int row = places.get(i) / layout.columns();
            getChildren()
                    .get(i)
                    .resizeRelocate(
                            snappedLeftInset() + column * (layout.width() + gap),
                            snappedTopInset() + row * (layout.height() + gap),
                            layout.width(),
                            layout.height());
        }
    }
}
