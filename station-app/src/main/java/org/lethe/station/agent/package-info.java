/**
 * The station's end of the device agent: brings the jar onto the phone, starts it by {@code app_process}, shakes hands with
 * exactly the same build, and asks it for work. Whatever the agent answers is a value; a stream that ends or falls silent
 * without an answer is a lost phone, never a finished job. The agent's own end and their common language are in
 * {@code org.lethe.agent} and {@code org.lethe.protocol}.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.agent;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
