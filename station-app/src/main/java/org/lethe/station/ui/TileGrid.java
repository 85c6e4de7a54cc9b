package org.lethe.station.ui;

import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.TilePane;

/** Lays tiles out as large as their number allows; {@link TileLayout} says how. */
final class TileGrid extends TilePane {
    private final DoubleProperty visibleHeight = new SimpleDoubleProperty();
    private final ReadOnlyObjectWrapper<TileSize> size = new ReadOnlyObjectWrapper<>(TileSize.USUAL);

    TileGrid() {
        getStyleClass().add("tile-grid");
        widthProperty().subscribe(this::fit);
        visibleHeight.subscribe(this::fit);
        insetsProperty().subscribe(this::fit);
        getChildren().addListener((Observable children) -> fit());
    }

    /** How much of the grid is seen at once, in pixels. */
    DoubleProperty visibleHeight() {
        return visibleHeight;
    }

    /** The size of its tiles at present. */
    ReadOnlyObjectProperty<TileSize> size() {
        return size.getReadOnlyProperty();
    }

    private void fit() {
        var room = getInsets();
        var layout = TileLayout.of(
                getChildren().size(),
                getWidth() - room.getLeft() - room.getRight(),
                visibleHeight.get() - room.getTop() - room.getBottom());
        setHgap(layout.size().gap);
        setVgap(layout.size().gap);
        setPrefColumns(layout.columns());
        setPrefTileWidth(layout.width());
        setPrefTileHeight(layout.height());
        size.set(layout.size());
    }
}
