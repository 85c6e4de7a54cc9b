package org.lethe.station.erase;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.DeviceListing;
import org.lethe.station.adb.RebootTarget;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.TransportId;

/**
 * Sees the wiped phone off and watches that it does not come back. One that waits in rescue mode is told to start Android; one
 * that was reset by another order has left for it already ({@link LastOrder}). A phone whose user data was formatted starts at
 * the setup wizard with USB debugging off and has forgotten this computer's key: it is not on the bus, or at most asks for
 * permission again. One that comes back as {@code device} still has the key, so its last reset did not take place.
 */
final class ProveCleanEndStep implements StepExecutor.Observing {
    @Override
    public StepOutcome execute(StepContext context) throws AdbException, InterruptedException {
        leaveRescue(context);
        if (context.note(Note.SENT_HOME_AT).isEmpty()) {
            return unknown(context, "the phone was gone before it was told to start");
        }
        var quiet = context.patience().quietAfter(firstReturn(context));
        var end = watch(context, quiet);
        if (end.isEmpty()) {
            return unknown(context, "the adb server did not run long enough to watch the phone");
        }
        var suspects = end.get().phones().stream()
                .filter(phone -> sitsInItsPlace(context, phone))
                .toList();
        var returned = suspects.stream().filter(ProveCleanEndStep::hasOurKey).findFirst();
        if (returned.isPresent()) {
            return notReset(context, returned.get().rawState());
        }
        var other = suspects.stream().filter(phone -> !isFresh(context, phone)).findFirst();
        if (other.isPresent()) {
            return unknown(context, "in the phone's place is '" + other.get().rawState() + "'");
        }
        context.passed(
                Claim.ENDED_CLEAN, Map.of("stayedAwaySeconds", Long.toString(quiet.toSeconds())), Optional.empty());
        return StepOutcome.completed();
    }

    private static StepOutcome notReset(StepContext context, String state) {
        context.failed(
                Claim.ENDED_CLEAN, ReasonCode.FINAL_RESET_NOT_OBSERVED, Map.of("returned", state), Optional.empty());
        return new StepOutcome.Failed(
                ReasonCode.FINAL_RESET_NOT_OBSERVED, "the phone came back as '" + state + "' and still has our key");
    }

    private static StepOutcome unknown(StepContext context, String story) {
        context.inconclusive(
                Claim.ENDED_CLEAN, ReasonCode.FINAL_RESET_NOT_OBSERVED, Map.of("seen", story), Optional.empty());
        return new StepOutcome.Failed(ReasonCode.FINAL_RESET_NOT_OBSERVED, story);
    }

    /**
     * Tells the wiped phone to start Android. It waits in rescue mode for that; one that is gone from there without having
     * been told lost its cable, and that it stays away then says nothing. A phone that refuses to restart stays where it is,
     * and the record says so; it is wiped all the same.
     */
    private static void leaveRescue(StepContext context) throws AdbException, InterruptedException {
        var waiting = awaitRescue(context);
        if (waiting.isPresent()) {
            var now = context.clock().now().toEpochMilli();
            context.desk().note(Note.SENT_HOME_AT, Long.toString(now));
            context.bus()
                    .device(waiting.get())
                    .reboot(
                            RebootTarget.SYSTEM,
                            context.within(context.patience().leaving()))
                    .ifPresent(complaint -> context.desk().remark("the phone stays in rescue mode: " + complaint));
        }
    }

    /**
     * A phone that was told already may have gone, or the station was stopped between noting it and saying it: it is looked for
     * as long as leaving may take. For one that was not told, a clerk is given the time to put its cable back.
     */
    private static Optional<TransportId> awaitRescue(StepContext context) throws InterruptedException {
        boolean told = context.note(Note.SENT_HOME_AT).isPresent();
        var deadline = context.within(
                told ? context.patience().leaving() : context.patience().replug());
        var view = context.bus().view();
        var waiting = inRescue(context, view);
        while (waiting.isEmpty() && !deadline.expired()) {
            view = context.bus().awaitChange(view, deadline);
            waiting = inRescue(context, view);
        }
        return waiting;
    }

    private static Optional<TransportId> inRescue(StepContext context, Bus.View view) {
        return view.phones().stream()
                .filter(phone -> phone.state() == ConnectionState.RESCUE)
                .filter(phone -> hasItsName(context, phone) && sitsInItsPlace(context, phone))
                .flatMap(phone -> phone.transport().stream())
                .findFirst();
    }

    /** Not noted only when the station was not running while the phone was away; then as long as a start may take at all. */
    private static Duration firstReturn(StepContext context) {
        return context.note(Note.RETURN_MILLIS)
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
                .orElse(context.patience().restart());
    }

    /**
     * The list when the phone came back with our key, or else at the end of the quiet time. Only time in which the adb server
     * could have seen the phone counts; empty when there was not enough of that.
     */
    private static Optional<Bus.View> watch(StepContext context, Duration quiet) throws InterruptedException {
        var view = context.bus().view();
        var deadline = context.within(quiet);
        var latest = context.within(quiet.plus(quiet).plus(context.patience().replug()));
        while (!deadline.expired() && !isBack(context, view)) {
            var next = context.bus().awaitChange(view, deadline);
            if (!next.serverUp() || next.serverSession() != view.serverSession()) {
                deadline = context.within(quiet);
            }
            if (latest.expired()) {
                return Optional.empty();
            }
            view = next;
        }
        return Optional.of(view);
    }

    private static boolean isBack(StepContext context, Bus.View view) {
        return view.phones().stream().anyMatch(phone -> hasOurKey(phone) && sitsInItsPlace(context, phone));
    }

    private static boolean hasOurKey(DeviceListing phone) {
        return phone.state() == ConnectionState.DEVICE;
    }

    /** A wiped phone that somebody sets up at once, with USB debugging on, asks whether it should trust this computer. */
    private static boolean isFresh(StepContext context, DeviceListing phone) {
        return phone.state() == ConnectionState.UNAUTHORIZED && hasItsName(context, phone);
    }

    /** Whatever is where the phone was: its name on the bus or its port, either is enough to look suspicious. */
    private static boolean sitsInItsPlace(StepContext context, DeviceListing phone) {
        var path = context.note(Note.USB_PATH);
        return hasItsName(context, phone) || (path.isPresent() && path.equals(phone.usbPath()));
    }

    private static boolean hasItsName(StepContext context, DeviceListing phone) {
        return context.note(Note.BUS_SERIAL)
                .filter(phone.serial().value()::equals)
                .isPresent();
    }
}
