package org.lethe.station.erase;

import java.io.IOException;
import org.lethe.station.erase.EraseAuthorization.Clearance;

/**
 * Carries out one kind of step. An executor has no state: it may be run again after the phone or the station was away, finds
 * out from the phone and from the job's notes how far it got, and goes on from there. A fault of the line or of the agent is thrown and
 * means "the phone may have done part of it".
 */
sealed interface StepExecutor {
    /** A step that destroys nothing. */
    non-sealed interface Observing extends StepExecutor {
        StepOutcome execute(StepContext context) throws IOException, InterruptedException;
    }

    /** A step that destroys something, and can do so only on the connection that it was cleared for. */
    non-sealed interface Destructive extends StepExecutor {
        StepOutcome execute(StepContext context, Clearance clearance) throws IOException, InterruptedException;
    }
}
