/** The station's side of the agent against the packaged agent itself, over the real adb server. */
@NullMarked
package org.lethe.station.agent;

import org.jspecify.annotations.NullMarked;
