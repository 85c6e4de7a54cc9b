/** The doctor's round as a page: every examination with its finding, and one remedy where something is wrong. */
@NullMarked
package org.lethe.station.ui.doctor;

import org.jspecify.annotations.NullMarked;
