/** Data directory and settings on real file systems. */
@NullMarked
package org.lethe.station.settings;

import org.jspecify.annotations.NullMarked;
