/** Tests of the bench where no phone is needed; whole benches are in the journeys. */
@NullMarked
package org.lethe.station.bench;

import org.jspecify.annotations.NullMarked;
