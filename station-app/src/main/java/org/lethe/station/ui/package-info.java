/**
 * The bench window, and the only place that knows JavaFX. It follows and never decides: the bench publishes snapshots,
 * {@link org.lethe.station.ui.TileProjector} turns each bay into words on the bench's own thread,
 * {@link org.lethe.station.ui.BenchViewModel} hands the newest to the JavaFX thread through
 * {@link org.lethe.station.ui.FxThread}, the single place that jumps there, and views only bind. View models need no toolkit and
 * are tested without one. {@link org.lethe.station.ui.BenchApplication} is the way in.
 */
@NullMarked
package org.lethe.station.ui;

import org.jspecify.annotations.NullMarked;
