/**
 * What a phone is, and what stands in the way of erasing it. One probe asks for one fact; its parser is total: an answer that
 * it does not understand becomes an unknown fact that keeps the phone's words, never an exception and never a harmless
 * default. One rule finds one obstacle. Everything that is said to a phone's shell goes through
 * {@link org.lethe.station.assess.PhoneShell}, which knows only the commands of
 * {@link org.lethe.station.model.PhoneCommand}.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.assess;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
