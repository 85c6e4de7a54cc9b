/** Tests of the resources for sales systems, against a real server and its description. */
@NullMarked
package org.lethe.station.pos;

import org.jspecify.annotations.NullMarked;
