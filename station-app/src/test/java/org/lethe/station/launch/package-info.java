/** Commands on real data directories. */
@NullMarked
package org.lethe.station.launch;

import org.jspecify.annotations.NullMarked;
