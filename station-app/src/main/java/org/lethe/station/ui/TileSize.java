package org.lethe.station.ui;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** How large tiles are drawn. The fewer phones, the larger; what a tile says is cut down only for a full hub. */
enum TileSize {
    /** Number and state can be read from two metres. */
    LARGE(560, 400, 1200, 720, 16),
    /** Every text in full, with the QR beside its number. */
    USUAL(364, 268, 700, 440, 16),
    /** Every text in full; the QR on demand. */
    MEDIUM(280, 170, 480, 340, 8),
    /** Forty on a screen of 1920 by 1080: the obstacle by its name, with its remedy where that fits; the QR on demand. */
    SMALL(196, 160, 420, 240, 8);

    /** In pixels; narrower or lower, its texts do not fit. */
    final double width;

    final double height;
    /** In pixels; beyond, a tile is a stretched one that nobody reads better. */
    final double widest;

    final double tallest;
    /** Between two tiles, in pixels. */
    final double gap;

    private final PseudoClass styled = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    TileSize(double width, double height, double widest, double tallest, double gap) {
        this.width = width;
        this.height = height;
        this.widest = widest;
        this.tallest = tallest;
        this.gap = gap;
    }

    /** Lets the style sheet know. */
    void paint(Node node) {
        node.pseudoClassStateChanged(styled, true);
    }
}
