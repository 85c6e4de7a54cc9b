package org.lethe.station.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few phones are large, many are small, and as long as it can be nobody scrolls. */
class TileLayoutTest {
    private static final double WIDE = 1880;
    private static final double HIGH = 850;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 12, 20, 31, 40})
    void forty_or_fewer_are_seen_without_scrolling(int tiles) {
        var layout = TileLayout.of(tiles, WIDE, HIGH);
        var rows = (tiles + layout.columns() - 1) / layout.columns();
        var gap = layout.size().gap;
        assertThat(rows * (layout.height() + gap) - gap).isLessThanOrEqualTo(HIGH);
        assertThat(layout.columns() * (layout.width() + gap) - gap).isLessThanOrEqualTo(WIDE);
        assertThat(layout.width()).isGreaterThanOrEqualTo(layout.size().width);
    }

    @Test
    void four_are_large_and_forty_are_small() {
        assertThat(TileLayout.of(4, WIDE, HIGH).size()).isEqualTo(TileSize.LARGE);
        assertThat(TileLayout.of(8, WIDE, HIGH).size()).isEqualTo(TileSize.USUAL);
        assertThat(TileLayout.of(40, WIDE, HIGH).size()).isEqualTo(TileSize.SMALL);
    }

    @Test
    void no_row_is_nearly_empty() {
        assertThat(TileLayout.of(40, WIDE, HIGH).columns()).isEqualTo(8);
    }

    @Test
    void small_tiles_grow_into_rows_that_would_stay_empty() {
        var layout = TileLayout.of(6, 1238, 583); // six phones on a screen of 1366 by 768
        assertThat(layout.size()).isEqualTo(TileSize.SMALL);
        assertThat(layout.columns()).isEqualTo(3);
        assertThat(layout.width()).isGreaterThan(400);
    }

    @Test
    void hundreds_keep_the_size_in_which_they_can_be_read() {
        var layout = TileLayout.of(200, WIDE, HIGH);
        assertThat(layout.height()).isEqualTo(TileSize.SMALL.height);
        assertThat(layout.width()).isGreaterThanOrEqualTo(TileSize.SMALL.width);
    }

    @Test
    void a_window_without_room_still_has_a_layout() {
        assertThat(TileLayout.of(3, -20, 0).columns()).isEqualTo(1);
    }
}
