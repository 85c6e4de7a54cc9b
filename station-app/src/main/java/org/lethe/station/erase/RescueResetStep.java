package org.lethe.station.erase;

import java.util.Map;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RescueWipe;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ReasonCode;

/**
 * The reset of the route through recovery's rescue mode. Recovery formats the user data and metadata and calls no Keystore;
 * eSIM profiles and adopted cards stay (AOSP bootable/recovery, {@code WipeData}). Its word for it is kept, and never enough: the
 * step after this one sees the phone leave and stay away.
 */
final class RescueResetStep implements StepExecutor.Destructive {
    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException {
        if (context.job().hasPassed(Claim.RESET_ACCEPTED)) {
            return StepOutcome.completed(); // the station ended between recovery's word and the next step
        }
        var path = new RescuePath(context, Note.RESCUE_TRIES);
        if (path.isThere()) {
            return wipe(context, path);
        }
        var hop = path.hop();
        return hop.leaves().orElseGet(() -> new StepOutcome.Refused(ReasonCode.RESET_REFUSED, hop.story()));
    }

    /** A wipe that failed may have begun: nothing is said of what it left. */
    private static StepOutcome wipe(StepContext context, RescuePath path) throws AdbException {
        if (path.wipe() == RescueWipe.FAILED) {
            context.failed(
                    Claim.RESET_ACCEPTED,
                    ReasonCode.FINAL_RESET_FAILED,
                    Map.of("by", "recovery", "answer", "FAILFAIL"),
                    context.lastAnswer());
            return new StepOutcome.Failed(ReasonCode.FINAL_RESET_FAILED, "recovery reports that the wipe failed");
        }
        LastOrder.accepted(context, "recovery", "DONEDONE", context.lastAnswer());
        return StepOutcome.completed();
    }
}
