/** Commands in this process on a scripted bench: what they print, and the code with which they end. */
@NullMarked
package org.lethe.station.cli;

import org.jspecify.annotations.NullMarked;
