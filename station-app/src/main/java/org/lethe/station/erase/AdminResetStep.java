package org.lethe.station.erase;

import java.time.Duration;
import org.lethe.station.adb.AdbException;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.ReasonCode;

/**
 * The reset by the erasure app, for a phone that carries this job's mark and no other of its name, after which the phone does not come back. The app answers first and asks Android a moment later, so
 * its answer is an accepted order and no more. The order is journalled before it is given: a station that was stopped in between finds
 * the phone still there, proven to be the same, and asks the app what became of it before it orders again.
 */
final class AdminResetStep implements StepExecutor.Destructive {
    /** How long the app lets pass between its answer and its request, and a margin for a slow phone. */
    private static final Duration APP_PAUSE = Duration.ofSeconds(10);

    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException, InterruptedException {
        if (!SettingMark.isOnForReset(context)) {
            return new StepOutcome.Failed(
                    ReasonCode.CANARY_UNKNOWN, "the phone to be reset does not carry this job's mark");
        }
        return context.note(Note.ADMIN_WIPE_ORDERED_AT).isPresent() ? goOn(context) : order(context);
    }

    private static StepOutcome order(StepContext context) throws AdbException, InterruptedException {
        context.desk()
                .note(
                        Note.ADMIN_WIPE_ORDERED_AT,
                        Long.toString(context.clock().now().toEpochMilli()));
        var answer = AdminApp.on(context).wipe(InstallAdminStep.extras(context));
        return switch (answer.code()) {
            case AdminAnswer.ACCEPTED -> accepted(context, answer);
            case AdminAnswer.NOT_FROM_APP -> unanswered(context, answer);
            default -> refused(answer.text());
        };
    }

    private static StepOutcome accepted(StepContext context, AdminAnswer answer)
            throws AdbException, InterruptedException {
        var app = "erasure app as " + InstallAdminStep.rights(context);
        LastOrder.accepted(context, app, answer.text(), context.lastAnswer());
        return leave(context);
    }

    /**
     * Without a word of the app nobody knows yet whether it heard the order: it is asked. An app that cannot be reached, or knows of no
     * order, has heard none, and the phone is still there.
     */
    private static StepOutcome unanswered(StepContext context, AdminAnswer silence)
            throws AdbException, InterruptedException {
        var state = AdminApp.on(context).state();
        return switch (state.code()) {
            case AdminAnswer.ACCEPTED, AdminAnswer.HANDED_OVER -> accepted(context, state);
            case AdminAnswer.NOT_FROM_APP, AdminAnswer.IDLE ->
                refused("the erasure app was not reached: " + silence.text());
            default -> refused(state.text());
        };
    }

    private static StepOutcome refused(String words) {
        return new StepOutcome.Refused(ReasonCode.RESET_REFUSED, words);
    }

    /** The phone is still there, or there again, after an order that may have been heard. */
    private static StepOutcome goOn(StepContext context) throws AdbException, InterruptedException {
        var state = AdminApp.on(context).state();
        return switch (state.code()) {
            case AdminAnswer.ACCEPTED, AdminAnswer.HANDED_OVER -> accepted(context, state);
            // its process knows of no order: it never heard one, or the phone has been restarted since and not reset
            case AdminAnswer.IDLE -> order(context);
            default -> new StepOutcome.Failed(ReasonCode.RESET_REFUSED, state.text());
        };
    }

    private static StepOutcome leave(StepContext context) throws AdbException, InterruptedException {
        var outcome =
                LastOrder.awaitLeaving(context, context.patience().leaving().plus(APP_PAUSE));
        if (outcome instanceof StepOutcome.Failed) {
            var state = AdminApp.on(context).state();
            return state.code() == AdminAnswer.FAILED ? refused(state.text()) : outcome;
        }
        return outcome;
    }
}
