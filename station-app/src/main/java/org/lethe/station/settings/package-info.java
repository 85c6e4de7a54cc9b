/**
 * Where the station keeps its things, and what its owner may choose. {@link org.lethe.station.settings.StationHome} is the
 * data directory, closed to others and used by one program at a time; {@link org.lethe.station.settings.StationSettings}
 * are the choices, one JSON file in it that people may edit. A file that is not wholly understood is refused with the line
 * that is wrong and left alone: a station that guesses at its settings may certify under another shop's name.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.settings;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
