/**
 * The start of the program and the one place that wires it: plain constructors, no container.
 * {@link org.lethe.station.launch.StationGraph} is the whole station around one data directory and one adb server; what it
 * opened it closes in the opposite order. {@link org.lethe.station.launch.Main} puts the command line in front of it.
 */
@NullMarked
package org.lethe.station.launch;

import org.jspecify.annotations.NullMarked;
