/** Rules about the whole station: which way its packages point, and who may do what. */
@NullMarked
package org.lethe.station;

import org.jspecify.annotations.NullMarked;
