/**
 * Carries a plan out on one phone. {@link org.lethe.station.erase.JobRunner} is the loop: it takes an event, asks the
 * transition table what follows, stores that in the journal, and only then acts. Each step of a plan has one executor. A step
 * that destroys something runs only under an {@link org.lethe.station.erase.EraseAuthorization}, and only on a phone whose
 * identity was proven on its present connection. What a step must remember across a restart stands in the job, not in memory.
 */
@NullMarked
@CheckReturnValue
package org.lethe.station.erase;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
