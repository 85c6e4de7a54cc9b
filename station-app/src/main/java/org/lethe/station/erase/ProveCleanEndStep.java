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

/**
 * Sends the wiped phone to Android and watches that it does not come back. A phone whose user data was formatted starts at
 * the setup wizard with USB debugging off and has forgotten this computer's key: it is not on the bus, or at most asks for
 * permission again. One that comes back as {@code device} still has the key, so its last reset did not take place.
 */
final class ProveCleanEndStep implements StepExecutor.Observing {
    @Override
    public StepOutcome execute(StepContext context) throws AdbException, InterruptedException {
        leaveRescue(context);
        var quiet = context.patience().quietAfter(firstReturn(context));
        var returned = watch(context, quiet);
        if (returned.isPresent()) {
            var state = returned.get().rawState();
            context.failed(
                    Claim.ENDED_CLEAN,
                    ReasonCode.FINAL_RESET_NOT_OBSERVED,
                    Map.of("returned", state),
                    Optional.empty());
            return new StepOutcome.Failed(
                    ReasonCode.FINAL_RESET_NOT_OBSERVED,
                    "the phone came back as '" + state + "' and still has our key");
        }
        if (stillInRecovery(context)) {
            context.inconclusive(
                    Claim.ENDED_CLEAN,
                    ReasonCode.FINAL_RESET_NOT_OBSERVED,
                    Map.of(
                            "stillThere",
                            present(context).map(DeviceListing::rawState).orElse("")),
                    Optional.empty());
            return new StepOutcome.Failed(
                    ReasonCode.FINAL_RESET_NOT_OBSERVED, "the phone did not start after its wipe");
        }
        context.passed(
                Claim.ENDED_CLEAN, Map.of("stayedAwaySeconds", Long.toString(quiet.toSeconds())), Optional.empty());
        return StepOutcome.completed();
    }

    /** A phone that refuses to restart stays where it is, and the record says so; it is wiped all the same. */
    private static void leaveRescue(StepContext context) throws AdbException {
        var waiting = present(context).filter(phone -> phone.state() == ConnectionState.RESCUE);
        if (waiting.isPresent()) {
            context.bus()
                    .device(waiting.get().transport().orElseThrow())
                    .reboot(
                            RebootTarget.SYSTEM,
                            context.within(context.patience().leaving()))
                    .ifPresent(complaint -> context.desk().remark("the phone stays in rescue mode: " + complaint));
        }
    }

    /** Not noted only when the station was not running while the phone was away; then as long as a start may take at all. */
    private static Duration firstReturn(StepContext context) {
        return context.note(Note.RETURN_MILLIS)
                .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
                .orElse(context.patience().restart());
    }

    /**
     * The phone, as soon as it is back with our key; empty when it stayed away for the whole time. Only time in which the adb
     * server could have seen it counts.
     */
    private static Optional<DeviceListing> watch(StepContext context, Duration quiet) throws InterruptedException {
        var view = context.bus().view();
        var deadline = context.within(quiet);
        while (!deadline.expired()) {
            var phone = present(context).filter(listing -> listing.state() == ConnectionState.DEVICE);
            if (phone.isPresent()) {
                return phone;
            }
            var next = context.bus().awaitChange(view, deadline);
            if (!next.serverUp() || next.serverSession() != view.serverSession()) {
                deadline = context.within(quiet);
            }
            view = next;
        }
        return Optional.empty();
    }

    private static boolean stillInRecovery(StepContext context) {
        return present(context)
                .filter(phone -> phone.state() != ConnectionState.UNAUTHORIZED)
                .isPresent();
    }

    /** Whatever sits where the phone was: its name on the bus or its port, either is enough to look suspicious. */
    private static Optional<DeviceListing> present(StepContext context) {
        var serial = context.note(Note.BUS_SERIAL);
        var path = context.note(Note.USB_PATH);
        return context.bus().view().phones().stream()
                .filter(phone -> phone.transport().isPresent())
                .filter(phone -> serial.filter(phone.serial().value()::equals).isPresent()
                        || (path.isPresent() && path.equals(phone.usbPath())))
                .findFirst();
    }
}
