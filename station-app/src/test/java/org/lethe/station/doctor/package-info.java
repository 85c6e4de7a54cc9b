/** The doctor on computers that are good, and on computers that lack something. */
@NullMarked
package org.lethe.station.doctor;

import org.jspecify.annotations.NullMarked;
