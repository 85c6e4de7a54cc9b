package org.lethe.station.erase;

import org.lethe.station.model.ReasonCode;

/** How a step ended, as far as it can tell itself. What it learned stands in the job by then. */
public sealed interface StepOutcome {
    /** It did its work. */
    record Completed() implements StepOutcome {}

    /**
     * It did not, and going on makes no sense.
     *
     * @param reason why
     * @param answer the phone's own words, for the journal; may be empty
     */
    record Failed(ReasonCode reason, String answer) implements StepOutcome {}

    /**
     * The phone refuses this way of reset, and nothing was destroyed by this step: another way may be tried.
     *
     * @param reason why the job ends when there is no other
     * @param answer the phone's own words, for the journal and the certificate; may be empty
     */
    record Refused(ReasonCode reason, String answer) implements StepOutcome {}

    /**
     * The phone is leaving the bus because of it; the step goes on when the phone is back.
     *
     * @param why for the journal
     */
    record PhoneLeaves(String why) implements StepOutcome {}

    /**
     * A person has to do something on the phone; their word for it ends the step.
     *
     * @param why for the journal
     */
    record OperatorNeeded(String why) implements StepOutcome {}

    /** It did its work. */
    static StepOutcome completed() {
        return new Completed();
    }
}
