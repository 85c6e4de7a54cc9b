/**
 * Time and threads, the two things that make a program hard to test, kept in one place. Everyone else receives a
 * {@link org.lethe.station.runtime.StationClock}, waits under a {@link org.lethe.station.runtime.Deadline} that was handed
 * down by the step above, and runs on threads that {@link org.lethe.station.runtime.StationThreads} made, named and will
 * join at the end. No other package starts a thread, sleeps or asks the machine what time it is; an architecture test
 * keeps that. Beside them stand two more things of the platform's: files that are closed to the machine's other users
 * ({@link org.lethe.station.runtime.OwnerOnly}), and the one hash that all records use
 * ({@link org.lethe.station.runtime.Sha256}).
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
