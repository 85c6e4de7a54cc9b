package org.lethe.station.ui;

import javafx.scene.layout.TilePane;

/** Lays tiles out in as many equal columns as are wide enough to read; the tiles share the whole width. */
final class TileGrid extends TilePane {
    /** Below this a QR and its texts do not fit side by side. */
    static final double NARROWEST_TILE = 380;

    /** Room for every text with its remedy and the buttons; two rows fit into a window of 800 pixels. */
    static final double TILE_HEIGHT = 304;

    private static final double GAP = 16;

    TileGrid() {
        super(GAP, GAP);
        getStyleClass().add("tile-grid");
        setPrefTileHeight(TILE_HEIGHT);
        widthProperty().subscribe(this::fit);
    }

    private void fit() {
        var room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        var columns = Math.max(1, Math.floor((room + GAP) / (NARROWEST_TILE + GAP)));
        setPrefTileWidth(Math.floor((room - (columns - 1) * GAP) / columns));
    }
}
