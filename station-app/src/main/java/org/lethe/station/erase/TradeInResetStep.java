package org.lethe.station.erase;

import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RebootTarget;
import org.lethe.station.assess.Reception;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ReasonCode;

/**
 * Restarts a phone that was opened for evaluation: first-stage init has recovery wipe it before Android starts, and it comes back into
 * its foyer. A plan has this step twice: to be proven by what is gone, and to end by. A phone that comes back with its shell
 * still open kept its settings, so it was not wiped.
 */
final class TradeInResetStep implements StepExecutor.Destructive {
    private static final int MOST_TRIES = 2;

    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException {
        var device = clearance.connection().device();
        var reception = Reception.of(device, context.within(context.patience().command()));
        if (reception instanceof Reception.Foyer foyer) {
            return returned(context, foyer);
        }
        if (!(reception instanceof Reception.Open)) {
            return new StepOutcome.Failed(ReasonCode.PHONE_NOT_UNDERSTOOD, reception.toString());
        }
        return SettingMark.isOnForReset(context) ? restart(context, device) : withoutMark(context);
    }

    /** Once the first reset is proven, the phone carries another mark than before it. */
    private static boolean isLast(StepContext context) {
        return context.note(Note.RESET_MARK).isPresent();
    }

    private static StepOutcome withoutMark(StepContext context) {
        return new StepOutcome.Failed(
                ReasonCode.CANARY_UNKNOWN,
                new StepCount(context.desk(), Note.TRADE_IN_TRIES).now() > 0
                        ? "the phone came back open, and without this job's mark"
                        : "the phone to be reset does not carry this job's mark");
    }

    /** One that is still open and marked may only have lost its cable when it was told: it is told once more. */
    private static StepOutcome restart(StepContext context, AdbDevice device) throws AdbException {
        if (new StepCount(context.desk(), Note.TRADE_IN_TRIES).oneMore() > MOST_TRIES) {
            return notReset(context);
        }
        var complaint = device.reboot(
                RebootTarget.SYSTEM, context.within(context.patience().leaving()));
        if (complaint.isPresent()) {
            return new StepOutcome.Failed(ReasonCode.RESET_NOT_OBSERVED, complaint.get());
        }
        if (!isLast(context)) {
            var now = context.clock().now().toEpochMilli();
            context.desk().note(Note.RESET_LEFT_AT, Long.toString(now));
        }
        return new StepOutcome.PhoneLeaves("the phone restarts, to wipe itself");
    }

    private static StepOutcome notReset(StepContext context) {
        var claim = isLast(context) ? Claim.FINAL_RESET_DONE : Claim.RESET_OBSERVED;
        var reason = isLast(context) ? ReasonCode.FINAL_RESET_FAILED : ReasonCode.RESET_NOT_OBSERVED;
        context.failed(claim, reason, Map.of("shell", "still open", "setting", "still there"), Optional.empty());
        return new StepOutcome.Failed(reason, "the phone restarted and kept what it should have wiped");
    }

    private static StepOutcome returned(StepContext context, Reception.Foyer foyer) {
        var protection = foyer.status().protectionActive();
        if (!protection.is(active -> !active)) {
            return new StepOutcome.Failed(ReasonCode.FRP_ACTIVE, "protection: " + protection.raw());
        }
        var details = Map.of("tradeIn", "in its foyer: not set up", "protection", protection.raw());
        var hash = Optional.of(foyer.sha256());
        if (isLast(context)) {
            context.passed(Claim.FINAL_RESET_DONE, details, hash);
        } else {
            context.passed(Claim.RESET_OBSERVED, details, hash);
            context.passed(
                    Claim.SAME_PHONE_RETURNED,
                    Map.of("identity", "serial number, maker, model and board as before"),
                    hash);
        }
        return StepOutcome.completed();
    }
}
