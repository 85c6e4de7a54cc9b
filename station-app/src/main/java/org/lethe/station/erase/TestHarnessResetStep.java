package org.lethe.station.erase;

import java.util.Map;
import org.lethe.station.adb.AdbException;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;

/**
 * The reset that keeps this computer's key. The command answers before the phone restarts, and an accepted order proves
 * nothing: what the phone shows after its return is the next step's business. That it is the same phone was proven when the
 * runner gave this step its connection again.
 */
final class TestHarnessResetStep implements StepExecutor.Destructive {
    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException, InterruptedException {
        if (context.note(Note.RESET_LEFT_AT).isPresent() || alreadyReset(context)) {
            context.passed(
                    Claim.SAME_PHONE_RETURNED,
                    Map.of("identity", "serial number, maker, model and board as before"),
                    context.lastAnswer());
            return StepOutcome.completed();
        }
        if (!SettingMark.isOn(context, Note.CANARY)) {
            return new StepOutcome.Failed(
                    ReasonCode.CANARY_UNKNOWN, "the phone to be reset does not carry this job's mark");
        }
        var answer = context.ask(PhoneCommand.TEST_HARNESS_ENABLE);
        if (!answer.result().succeeded()) {
            // exit 2 and a sentence when a lock screen is set; 20 when this build has no such service
            return new StepOutcome.Refused(
                    ReasonCode.RESET_REFUSED, answer.result().text().strip());
        }
        return switch (context.awaitLeaving(context.patience().leaving())) {
            case LEFT -> left(context);
            case STAYED ->
                new StepOutcome.Failed(ReasonCode.RESET_NOT_OBSERVED, "accepted, but the phone did not restart");
            case UNSEEN -> new StepOutcome.PhoneLeaves("the adb server went away when the phone should have left");
        };
    }

    private static StepOutcome left(StepContext context) {
        context.desk()
                .note(Note.RESET_LEFT_AT, Long.toString(context.clock().now().toEpochMilli()));
        return new StepOutcome.PhoneLeaves("the phone left for its reset");
    }

    /** A station that was stopped right after sending the order finds the phone reset without having seen it leave. */
    private static boolean alreadyReset(StepContext context) throws AdbException {
        return context.ask(PhoneCommand.TEST_HARNESS_PROPERTY).text().equals("1")
                && context.ask(PhoneCommand.READ_SETTING).text().equals("null");
    }
}
