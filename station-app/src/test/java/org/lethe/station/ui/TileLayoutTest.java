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
    void six_on_a_small_screen_are_of_the_usual_size_and_nine_tell_every_text() {
        var six = TileLayout.of(6, 1238, 560); // 1366 by 768
        assertThat(six.size()).isEqualTo(TileSize.USUAL);
        assertThat(six.columns()).isEqualTo(3);
        assertThat(TileLayout.of(9, 1238, 560).size()).isEqualTo(TileSize.MEDIUM);
        assertThat(TileLayout.of(40, 1238, 560).size()).isEqualTo(TileSize.SMALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 8, 9, 12, 15, 16, 20, 40})
    void tiles_grow_until_the_room_is_used(int tiles) {
        var layout = TileLayout.of(tiles, WIDE, HIGH);
        assertThat(tiles * layout.width() * layout.height()).isGreaterThan(0.7 * WIDE * HIGH);
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
