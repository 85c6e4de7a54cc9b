package org.lethe.station.model;

/** What the job runner does after a transition was stored. */
public enum JobAction {
    /** Look at the phone. */
    ASSESS,
    /** Run the step at which the plan stands. */
    RUN_STEP,
    /** Wait for the phone and prove that it is the same one. */
    AWAIT_PHONE,
    /** Tell the operator what to do and wait. */
    ASK_OPERATOR,
    /** Judge the evidence. */
    JUDGE,
    /** Sign the certificate. */
    ISSUE_CERTIFICATE,
    /** Write the red report. */
    WRITE_RED_REPORT,
    /** Nothing until something happens from outside. */
    WAIT
}
