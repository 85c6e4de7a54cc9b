package org.lethe.station.ui;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How a number of tiles shares the room of the bench. Pure.
 *
 * @param size the largest at which all of them are seen without scrolling; the smallest when there is none
 * @param columns how many stand side by side
 * @param width of a tile, in pixels
 * @param height of a tile, in pixels
 */
record TileLayout(TileSize size, int columns, double width, double height) {
    /**
     * @param tiles how many
     * @param wide room in pixels
     * @param high room in pixels
     */
    static TileLayout of(int tiles, double wide, double high) {
        return Arrays.stream(TileSize.values())
                .filter(size -> rows(size, tiles, wide) * (size.height + size.gap) <= high + size.gap)
                .findFirst()
                .map(size -> filling(size, tiles, wide, high))
                .orElseGet(() -> scrolling(tiles, wide));
    }

    /** Of all numbers of rows for which there is room, the one that gives each tile the most of it. */
    private static TileLayout filling(TileSize size, int tiles, double wide, double high) {
        var fewest = rows(size, tiles, wide);
        var most = Math.max(fewest, Math.min(tiles, (int) ((high + size.gap) / (size.height + size.gap))));
        return IntStream.rangeClosed(fewest, most)
                .mapToObj(rows -> sharing(size, tiles, rows, wide, high))
                .max(Comparator.comparingDouble(TileLayout::area))
                .orElseThrow();
    }

    private static TileLayout sharing(TileSize size, int tiles, int rows, double wide, double high) {
        // as many in each row as in the others, so that no row is nearly empty
        var columns = (Math.max(1, tiles) + rows - 1) / rows;
        var height = Math.floor((high + size.gap) / rows - size.gap);
        return new TileLayout(size, columns, width(size, columns, wide), Math.min(size.tallest, height));
    }

    private double area() {
        return width * height;
    }

    private static TileLayout scrolling(int tiles, double wide) {
        var size = TileSize.SMALL;
        var columns = Math.min(Math.max(1, tiles), mostColumns(size, wide));
        return new TileLayout(size, columns, width(size, columns, wide), size.height);
    }

    private static double width(TileSize size, int columns, double wide) {
        return Math.min(size.widest, Math.floor((wide + size.gap) / columns - size.gap));
    }

    private static int rows(TileSize size, int tiles, double wide) {
        var columns = mostColumns(size, wide);
        return Math.max(1, (tiles + columns - 1) / columns);
    }

    private static int mostColumns(TileSize size, double wide) {
        return Math.max(1, (int) Math.floor((wide + size.gap) / (size.width + size.gap)));
    }
}
