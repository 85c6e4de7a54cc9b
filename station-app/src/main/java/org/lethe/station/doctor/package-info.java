/**
 * What is missing or wrong on this computer. Each {@link org.lethe.station.doctor.Examination} looks at one thing, changes
 * nothing, and ends in one {@link org.lethe.station.doctor.Diagnosis}: a sentence, and where something is wrong one remedy.
 */
@NullMarked
package org.lethe.station.doctor;

import org.jspecify.annotations.NullMarked;
