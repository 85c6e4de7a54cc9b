package org.lethe.station.model;

/** Where a job stands. Step, attempts and facts stand beside the state, not in its name. */
public enum JobState {
    /** The phone is being looked at; nothing has been touched. */
    ASSESSING(false),
    /** Something must be removed first; nothing has been touched. */
    BLOCKED(false),
    /** May start as soon as it is authorized. */
    READY(false),
    /** A step of the plan is at work. */
    ERASING(false),
    /** The phone is away, by a reset or by accident, and is expected back. */
    AWAITING_RETURN(false),
    /** Only a person can go on. */
    AWAITING_OPERATOR(false),
    /** The steps are done; the evidence is being judged. */
    VERIFYING(false),
    /** The erasure was observed; a certificate exists. */
    ERASED(true),
    /** The erasure was seen to have failed. Do not sell. */
    NOT_ERASED(true),
    /** What happened is not known. Do not sell. */
    INDETERMINATE(true),
    /** Called off before anything was destroyed. */
    CANCELLED(true);

    private final boolean terminal;

    JobState(boolean terminal) {
        this.terminal = terminal;
    }

    /** Whether a job never leaves this state. */
    public boolean isTerminal() {
        return terminal;
    }
}
