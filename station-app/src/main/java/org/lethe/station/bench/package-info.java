/**
 * Which phones are here, and what happens to each: the station's state as windows and commands see it. A bay is one place on
 * the bench; it holds at most one phone and one job. {@link org.lethe.station.bench.Bench} follows the adb server's list,
 * assesses what is plugged in, runs one job per bay on a thread of its own, and takes up open jobs again after a restart.
 * What it publishes are immutable snapshots; nobody outside decides anything about a job.
 */
@NullMarked
package org.lethe.station.bench;

import org.jspecify.annotations.NullMarked;
