package org.lethe.station.erase;

import java.util.Map;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RescueWipe;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.ReasonCode;

/**
 * The plain reset that takes the phone out of test harness mode and hands it over as from the shop, by recovery's rescue mode
 * ({@link RescuePath}). A second {@code testharness enable} would not: it would set the mode again.
 */
final class FinalResetStep implements StepExecutor.Destructive {
    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException {
        if (context.job().hasPassed(Claim.FINAL_RESET_DONE)) {
            return StepOutcome.completed(); // the station ended between recovery's word and the next step
        }
        var path = new RescuePath(context, Note.FINAL_RESET_TRIES);
        if (path.isThere()) {
            return wipe(context, path);
        }
        var hop = path.hop();
        return hop.leaves().orElseGet(() -> deadEnd(context, hop.story()));
    }

    /** Another way is open to a phone in Android only; one that stays in recovery comes back to it by itself, and is asked again. */
    private static StepOutcome deadEnd(StepContext context, String story) {
        return context.connection().state() == ConnectionState.DEVICE
                ? new StepOutcome.Refused(ReasonCode.FINAL_RESET_FAILED, story)
                : new StepOutcome.PhoneLeaves("waiting for Android: " + story);
    }

    private static StepOutcome wipe(StepContext context, RescuePath path) throws AdbException {
        if (path.wipe() == RescueWipe.FAILED) {
            context.failed(
                    Claim.FINAL_RESET_DONE,
                    ReasonCode.FINAL_RESET_FAILED,
                    Map.of("recovery", "FAILFAIL"),
                    context.lastAnswer());
            return new StepOutcome.Failed(ReasonCode.FINAL_RESET_FAILED, "recovery reports that the wipe failed");
        }
        context.passed(Claim.FINAL_RESET_DONE, Map.of("recovery", "DONEDONE"), context.lastAnswer());
        return StepOutcome.completed();
    }
}
