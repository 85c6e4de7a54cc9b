package org.lethe.station.erase;

import java.util.Map;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RebootTarget;
import org.lethe.station.adb.RescueWipe;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ReasonCode;

/**
 * The plain reset that takes the phone out of test harness mode and hands it over as from the shop. A second
 * {@code testharness enable} would not: it would set the mode again. The way leads from Android into recovery's sideload mode
 * (init writes the boot message itself since Android 10), from there into rescue mode, and there {@code rescue-wipe} formats
 * the user data. At each hop the phone leaves the bus and comes back in another mode, so this step is run once per hop and
 * goes on from the mode it finds.
 *
 * <p>A recovery without rescue mode is no danger: {@code sideload-auto-reboot} brings the phone back to Android by itself.
 */
final class FinalResetStep implements StepExecutor.Destructive {
    /** A second start from Android covers a cable that came loose on the way; more would be asking the same thing again. */
    private static final int MOST_TRIES = 2;

    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException, InterruptedException {
        var device = clearance.connection().device();
        return switch (clearance.connection().state()) {
            case DEVICE -> toSideload(context, device);
            case SIDELOAD, RECOVERY -> hop(context, device, RebootTarget.RESCUE);
            case RESCUE -> wipe(context, device);
            default ->
                new StepOutcome.Failed(
                        ReasonCode.FINAL_RESET_FAILED,
                        "the phone is " + clearance.connection().listing().rawState());
        };
    }

    private static StepOutcome toSideload(StepContext context, AdbDevice device) throws AdbException {
        int tries = context.note(Note.FINAL_RESET_TRIES).map(Integer::parseInt).orElse(0);
        if (tries >= MOST_TRIES) {
            return new StepOutcome.Failed(
                    ReasonCode.FINAL_RESET_FAILED, "the phone returned to Android instead of its rescue mode");
        }
        context.desk().note(Note.FINAL_RESET_TRIES, Integer.toString(tries + 1));
        return hop(context, device, RebootTarget.SIDELOAD_AUTO_REBOOT);
    }

    private static StepOutcome hop(StepContext context, AdbDevice device, RebootTarget target) throws AdbException {
        var complaint = device.reboot(target, context.within(context.patience().leaving()));
        return complaint
                .<StepOutcome>map(text -> new StepOutcome.Failed(ReasonCode.FINAL_RESET_FAILED, text))
                .orElseGet(() -> new StepOutcome.PhoneLeaves("the phone left for " + target));
    }

    private static StepOutcome wipe(StepContext context, AdbDevice device) throws AdbException {
        context.desk().remark("recovery is told to wipe the user data");
        var answer = device.rescueWipeUserdata(context.within(context.patience().wipe()));
        if (answer == RescueWipe.FAILED) {
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
