package org.lethe.station.model;

/** What can happen to a job. */
public enum JobEvent {
    /** The phone was looked at and nothing stands in the way. */
    ASSESSED_CLEAR,
    /** The phone was looked at and something must be removed first. */
    OBSTACLES_FOUND,
    /** Operator and consent are there; the plan may be carried out. */
    AUTHORIZED,
    /** A step did its work, and another one follows. */
    STEP_COMPLETED,
    /** The last step of the plan did its work. */
    LAST_STEP_COMPLETED,
    /** A step failed in a way that ends the plan: the evidence collected so far is judged. */
    STEP_FAILED,
    /** The phone refused its route before anything was destroyed, or this way of its last reset, and the plan has another. */
    ROUTE_REFUSED,
    /** The phone left the bus. */
    PHONE_LEFT,
    /** The same phone is back, its identity proven. */
    PHONE_RETURNED,
    /** The phone did not come back in time, or another one came. */
    PHONE_LOST,
    /** A person is needed. */
    OPERATOR_NEEDED,
    /** The person did what was asked, which finishes the step. */
    OPERATOR_DONE,
    /** The verdict is "erased". */
    JUDGED_ERASED,
    /** The verdict is "not erased". */
    JUDGED_NOT_ERASED,
    /** The verdict is "not known". */
    JUDGED_INDETERMINATE,
    /** The operator calls it off. */
    CANCEL_REQUESTED,
    /** The station started again and found this job open. */
    STATION_RESTARTED
}
