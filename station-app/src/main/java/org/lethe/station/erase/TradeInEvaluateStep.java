package org.lethe.station.erase;

import java.util.Optional;
import org.lethe.station.adb.AdbConnectionLostException;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.assess.PhoneAssessor;
import org.lethe.station.assess.PhoneAssessor.NotAndroidException;
import org.lethe.station.assess.Reception;
import org.lethe.station.assess.TradeInStatus;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.Finding;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;

/**
 * Opens a phone in the trade-in foyer: {@code tradeinmode evaluate} restarts adbd with the whole shell, and the phone wipes itself at its
 * next start (AOSP {@code TradeInModeService.java}, init's {@code RequestTradeInModeWipeIfNeeded}). That is why it needs an authorization,
 * though nothing is lost yet. The first time the phone is then looked at as any other phone was before its plan was shown: what
 * stands in the way ends the job here.
 */
final class TradeInEvaluateStep implements StepExecutor.Destructive {
    /** A second order covers a line that failed at the first; more would be asking the same thing again. */
    private static final int MOST_TRIES = 2;

    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws AdbException, InterruptedException {
        var device = clearance.connection().device();
        var reception = Reception.of(device, context.within(context.patience().command()));
        if (reception instanceof Reception.Open) {
            return isFirst(context) ? look(context, device) : StepOutcome.completed();
        }
        if (reception instanceof Reception.Foyer foyer) {
            return enter(context, foyer.status());
        }
        return new StepOutcome.Failed(ReasonCode.PHONE_NOT_UNDERSTOOD, reception.toString());
    }

    /** The marks are planted between the first evaluation and the reset that leads to the second; a recheck has but one. */
    private static boolean isFirst(StepContext context) {
        return context.note(Note.CANARY).isEmpty()
                || context.note(Note.RECHECK_OF).isPresent();
    }

    private static StepOutcome enter(StepContext context, TradeInStatus status)
            throws AdbException, InterruptedException {
        if (!status.protectionActive().is(active -> !active)) {
            return new StepOutcome.Failed(
                    ReasonCode.FRP_ACTIVE,
                    "protection: " + status.protectionActive().raw());
        }
        if (new StepCount(context.desk(), Note.TRADE_IN_TRIES).oneMore() > MOST_TRIES) {
            return refused("evaluation was accepted, and the phone is in its foyer again");
        }
        return order(context);
    }

    /** adbd restarts in the middle of its answer: that the line tears is the usual end of an accepted order. */
    private static StepOutcome order(StepContext context) throws AdbException, InterruptedException {
        try {
            var answer = context.ask(PhoneCommand.TRADE_IN_EVALUATE);
            if (!answer.result().succeeded()) {
                return refused(answer.result().text().strip());
            }
        } catch (AdbConnectionLostException torn) {
            return opening();
        }
        return switch (context.awaitLeaving(context.patience().leaving())) {
            case LEFT, UNSEEN -> opening();
            case STAYED -> refused("accepted, but the phone did not open its shell");
        };
    }

    private static StepOutcome opening() {
        return new StepOutcome.PhoneLeaves("the phone opens its shell for evaluation");
    }

    private static StepOutcome refused(String words) {
        return new StepOutcome.Refused(ReasonCode.RESET_REFUSED, words);
    }

    private static StepOutcome look(StepContext context, AdbDevice device) throws AdbException {
        try {
            var deadline = context.within(context.patience().assessment());
            var found = new PhoneAssessor(context.clock())
                    .assess(device, context.job().plan().policy(), deadline);
            return judge(context, found).orElseGet(() -> {
                context.desk().learned(found);
                return StepOutcome.completed();
            });
        } catch (NotAndroidException notAPhone) {
            return new StepOutcome.Failed(notAPhone.reason(), String.valueOf(notAPhone.getMessage()));
        }
    }

    /** The plan says whether the certificate is a demonstration's; a phone that says otherwise now is not the one it was made for. */
    private static Optional<StepOutcome> judge(StepContext context, DeviceAssessment found) {
        boolean same =
                found.identity().describesSamePhoneAs(context.job().before().identity())
                        && found.simulated() == context.job().plan().simulated();
        if (!same) {
            return Optional.of(
                    new StepOutcome.Failed(ReasonCode.PHONE_NOT_SAME, "the opened phone names itself otherwise"));
        }
        return found.findings().stream()
                .filter(Finding::isBlocking)
                .findFirst()
                .map(obstacle -> new StepOutcome.Failed(
                        obstacle.code(), "found once the phone was opened: " + obstacle.details()));
    }
}
