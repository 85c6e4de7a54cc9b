/** Tests of time and threads, and {@link org.lethe.station.runtime.ManualClock} for everybody's tests. */
@NullMarked
package org.lethe.station.runtime;

import org.jspecify.annotations.NullMarked;
