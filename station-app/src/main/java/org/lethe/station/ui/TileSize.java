package org.lethe.station.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** How large tiles are drawn. The fewer phones, the larger; what a tile says is cut down only for a full hub. */
enum TileSize {
    /** Number and state can be read from two metres. */
    LARGE(600, 380, 940, 520, 16),
    /** Every text in full, with the QR beside its number. */
    USUAL(380, 304, 620, 304, 16),
    /** Forty on a screen of 1920 by 1080: the obstacle with its remedy, or the progress; the QR on demand. */
    SMALL(196, 148, 420, 220, 8);

    private static final PseudoClass LARGE_CLASS = PseudoClass.getPseudoClass("large");

    /** In pixels; narrower or lower, its texts do not fit. */
    final double width;

    final double height;
    /** In pixels; beyond, a tile is a stretched one that nobody reads better. */
    final double widest;

    final double tallest;
    /** Between two tiles, in pixels. */
    final double gap;

    TileSize(double width, double height, double widest, double tallest, double gap) {
        this.width = width;
        this.height = height;
        this.widest = widest;
        this.tallest = tallest;
        this.gap = gap;
    }

    /** Lets the style sheet know. */
    void paint(Node node) {
        node.pseudoClassStateChanged(LARGE_CLASS, this == LARGE);
    }
}
