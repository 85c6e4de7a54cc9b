/**
 * The values and rules that all of the station shares: who a phone is, what was found on it, which steps a plan has, how a
 * job moves from state to state. Everything here is immutable and pure: the JDK only, no input or output, no clock, no
 * thread, no JavaFX. Whatever is read from a phone and could not be understood stays visible as "unknown" with its raw
 * text; nothing in this package turns an unknown into a "fine".
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
