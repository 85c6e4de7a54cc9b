package org.lethe.station.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The whole table of a job's life: which event leads from which state to which, and what is done then. Pure; storing the
 * transition comes before carrying out its action (see {@code erase.JobRunner}). What the table does not name is refused.
 *
 * <p>{@code docs/state-machine.md} is generated from it.
 */
public final class JobTransitions {
    private static final Map<JobState, Map<JobEvent, Transition>> TABLE = new EnumMap<>(JobState.class);

    static {
        on(JobState.ASSESSING, JobEvent.ASSESSED_CLEAR, JobState.READY, JobAction.WAIT);
        on(JobState.ASSESSING, JobEvent.OBSTACLES_FOUND, JobState.BLOCKED, JobAction.WAIT);
        on(JobState.ASSESSING, JobEvent.PHONE_LEFT, JobState.CANCELLED, JobAction.WAIT);
        on(JobState.ASSESSING, JobEvent.CANCEL_REQUESTED, JobState.CANCELLED, JobAction.WAIT);
        on(JobState.ASSESSING, JobEvent.STATION_RESTARTED, JobState.ASSESSING, JobAction.ASSESS);

        on(JobState.BLOCKED, JobEvent.ASSESSED_CLEAR, JobState.READY, JobAction.WAIT);
        on(JobState.BLOCKED, JobEvent.PHONE_LEFT, JobState.CANCELLED, JobAction.WAIT);
        on(JobState.BLOCKED, JobEvent.CANCEL_REQUESTED, JobState.CANCELLED, JobAction.WAIT);
        on(JobState.BLOCKED, JobEvent.STATION_RESTARTED, JobState.ASSESSING, JobAction.ASSESS);

        on(JobState.READY, JobEvent.AUTHORIZED, JobState.ERASING, JobAction.RUN_STEP);
        on(JobState.READY, JobEvent.OBSTACLES_FOUND, JobState.BLOCKED, JobAction.WAIT);
        on(JobState.READY, JobEvent.PHONE_LEFT, JobState.CANCELLED, JobAction.WAIT);
        on(JobState.READY, JobEvent.CANCEL_REQUESTED, JobState.CANCELLED, JobAction.WAIT);
        on(JobState.READY, JobEvent.STATION_RESTARTED, JobState.ASSESSING, JobAction.ASSESS);

        on(JobState.ERASING, JobEvent.STEP_COMPLETED, JobState.ERASING, JobAction.RUN_STEP);
        on(JobState.ERASING, JobEvent.LAST_STEP_COMPLETED, JobState.VERIFYING, JobAction.JUDGE);
        on(JobState.ERASING, JobEvent.STEP_FAILED, JobState.VERIFYING, JobAction.JUDGE);
        on(JobState.ERASING, JobEvent.ROUTE_REFUSED, JobState.ERASING, JobAction.RUN_STEP);
        on(JobState.ERASING, JobEvent.PHONE_LEFT, JobState.AWAITING_RETURN, JobAction.AWAIT_PHONE);
        on(JobState.ERASING, JobEvent.OPERATOR_NEEDED, JobState.AWAITING_OPERATOR, JobAction.ASK_OPERATOR);
        on(JobState.ERASING, JobEvent.STATION_RESTARTED, JobState.AWAITING_RETURN, JobAction.AWAIT_PHONE);

        on(JobState.AWAITING_RETURN, JobEvent.PHONE_RETURNED, JobState.ERASING, JobAction.RUN_STEP);
        on(JobState.AWAITING_RETURN, JobEvent.PHONE_LOST, JobState.VERIFYING, JobAction.JUDGE);
        on(JobState.AWAITING_RETURN, JobEvent.OPERATOR_NEEDED, JobState.AWAITING_OPERATOR, JobAction.ASK_OPERATOR);
        on(JobState.AWAITING_RETURN, JobEvent.STATION_RESTARTED, JobState.AWAITING_RETURN, JobAction.AWAIT_PHONE);

        on(JobState.AWAITING_OPERATOR, JobEvent.OPERATOR_DONE, JobState.ERASING, JobAction.RUN_STEP);
        on(JobState.AWAITING_OPERATOR, JobEvent.STEP_FAILED, JobState.VERIFYING, JobAction.JUDGE);
        on(JobState.AWAITING_OPERATOR, JobEvent.PHONE_LOST, JobState.VERIFYING, JobAction.JUDGE);
        on(JobState.AWAITING_OPERATOR, JobEvent.STATION_RESTARTED, JobState.AWAITING_OPERATOR, JobAction.ASK_OPERATOR);

        on(JobState.VERIFYING, JobEvent.JUDGED_ERASED, JobState.ERASED, JobAction.ISSUE_CERTIFICATE);
        on(JobState.VERIFYING, JobEvent.JUDGED_NOT_ERASED, JobState.NOT_ERASED, JobAction.WRITE_RED_REPORT);
        on(JobState.VERIFYING, JobEvent.JUDGED_INDETERMINATE, JobState.INDETERMINATE, JobAction.WRITE_RED_REPORT);
        on(JobState.VERIFYING, JobEvent.STATION_RESTARTED, JobState.VERIFYING, JobAction.JUDGE);
    }

    private JobTransitions() {}

    /** What follows when an event happens in a state; empty when that event is refused there and nothing may change. */
    public static Optional<Transition> next(JobState state, JobEvent event) {
        return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(event));
    }

    private static void on(JobState from, JobEvent event, JobState to, JobAction action) {
        var row = TABLE.computeIfAbsent(from, state -> new EnumMap<>(JobEvent.class));
        if (row.put(event, new Transition(to, action)) != null) {
            throw new IllegalStateException("Two rows of the table begin with " + from + " and " + event);
        }
    }

    /**
     * @param next the state that follows
     * @param action what is to be done once it is stored
     */
    public record Transition(JobState next, JobAction action) {}
}
