/** Tests of how a plan is carried out, where a phone's answers are not needed; whole jobs are in the journeys. */
@NullMarked
package org.lethe.station.erase;

import org.jspecify.annotations.NullMarked;
