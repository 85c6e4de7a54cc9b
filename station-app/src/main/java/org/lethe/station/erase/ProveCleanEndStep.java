package org.lethe.station.erase;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RebootTarget;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.erase.Homecomer.Sight;
import org.lethe.station.erase.StepContext.Leaving;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ConnectionState;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TransportId;
import org.lethe.station.runtime.Deadline;

/**
 * Sees the wiped phone off and watches that it does not come back. One that waits in rescue mode is told to start Android; one that was reset by
 * another order has left for it already ({@link LastOrder}). A phone whose user data was formatted starts at the setup wizard with USB debugging
 * off and has forgotten this computer's key: it is not on the bus, and one that asks for permission there may as well never have been reset. From
 * Android 16 on it is on the bus all the same, in its trade-in foyer, which opens only on a phone that is not set up, and there it names itself.
 * One that comes back as {@code device} otherwise still has the key, so its last reset did not take place.
 */
final class ProveCleanEndStep implements StepExecutor.Observing {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** A wait of one second that took so long: no load of a computer's does that. */
    private static final Duration STOOD_STILL = Duration.ofSeconds(20);

    @Override
    public StepOutcome execute(StepContext context) throws AdbException, InterruptedException {
        if (isHomeAlready(context)) {
            return judge(context, context.patience().replug());
        }
        var waiting = awaitRescue(context);
        if (waiting.isPresent()) {
            sendHome(context, waiting.get());
        }
        if (context.note(Note.SENT_HOME_AT).isEmpty()) {
            return unknown(context, "the phone was gone before it was told to start");
        }
        if (context.job().plan().steps().contains(EraseStep.of(StepKind.RESCUE_RESET))) {
            noteLeaving(context, waiting);
        }
        return judge(context, quiet(context));
    }

    /** A phone that was restarted out of trade-in mode wiped itself on its way home, and was seen there. */
    private static boolean isHomeAlready(StepContext context) {
        return context.job().plan().route() == RouteKind.TRADE_IN_MODE;
    }

    private static StepOutcome judge(StepContext context, Duration quiet) throws InterruptedException {
        var seen = watch(context, quiet);
        if (seen.isEmpty()) {
            return unknown(context, "the adb server did not run long enough to watch the phone");
        }
        var returned = first(seen.get(), Sight.AS_BEFORE);
        if (returned.isPresent()) {
            return notReset(context, returned.get().story());
        }
        var other = first(seen.get(), Sight.UNKNOWN);
        if (other.isPresent()) {
            return unknown(context, other.get().story());
        }
        var home = first(seen.get(), Sight.FOYER);
        if (home.isEmpty() && isHomeAlready(context)) {
            return unknown(context, "the phone did not show its trade-in mode");
        }
        context.passed(Claim.ENDED_CLEAN, details(home, quiet), home.flatMap(Homecomer::sha256));
        return StepOutcome.completed();
    }

    private static Map<String, String> details(Optional<Homecomer> home, Duration quiet) {
        return home.isPresent()
                ? Map.of("tradeIn", "in its foyer: not set up, protection off")
                : Map.of("stayedAwaySeconds", Long.toString(quiet.toSeconds()));
    }

    private static Optional<Homecomer> first(List<Homecomer> seen, Sight sight) {
        return seen.stream().filter(phone -> phone.sight() == sight).findFirst();
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
    private static void sendHome(StepContext context, TransportId waiting) throws AdbException {
        var now = context.clock().now().toEpochMilli();
        context.desk().note(Note.SENT_HOME_AT, Long.toString(now));
        context.bus()
                .device(waiting)
                .reboot(RebootTarget.SYSTEM, context.within(context.patience().leaving()))
                .ifPresent(complaint -> context.desk().remark("the phone stays in rescue mode: " + complaint));
    }

    /**
     * Where the wipe in rescue mode was the route's own reset, that the phone left upon it is part of the verdict. That it is
     * gone when a station starts again says nothing of when it went, unless that was seen before.
     */
    private static void noteLeaving(StepContext context, Optional<TransportId> waiting) throws InterruptedException {
        if (waiting.isPresent()) {
            var leaving = context.awaitLeaving(waiting.get(), context.patience().leaving());
            LastOrder.left(context, leaving == Leaving.LEFT);
        } else if (context.job().checks().stream().noneMatch(check -> check.claim() == Claim.RESET_LEFT_SEEN)) {
            LastOrder.left(context, false);
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
                .filter(phone -> Homecomer.hasItsName(context, phone))
                .flatMap(phone -> phone.transport().stream())
                .findFirst();
    }

    /** A job without a reset or restart before the last one, and one whose station stood still then, never measured a start. */
    private static Duration quiet(StepContext context) {
        return context.note(Note.RETURN_MILLIS)
                .map(millis -> context.patience().quietAfter(Duration.ofMillis(Long.parseLong(millis))))
                .orElse(context.patience().quietUnmeasured());
    }

    /**
     * Who is in the phone's place once that is decided, or else at the end of the quiet time. Only time in which the adb server could have seen
     * the phone, and this computer was awake, counts; empty when there was not enough of that. Where somebody who does not say who it is sits
     * there at the end, as adb lists a phone that has just left ({@code offline}), the quiet time begins anew, a few times.
     */
    private static Optional<List<Homecomer>> watch(StepContext context, Duration quiet) throws InterruptedException {
        var view = context.bus().view();
        var deadline = context.within(quiet);
        var latest = latest(context, quiet);
        var seen = Homecomer.in(context, view);
        while (!deadline.expired() && !isDecided(seen)) {
            long began = context.clock().nanos();
            var next = context.bus().awaitChange(view, untilLookedAgain(context, seen, deadline));
            if (stoodStill(context, began)) {
                latest = latest(context, quiet);
                deadline = context.within(quiet);
            } else if (!next.serverUp() || next.serverSession() != view.serverSession()) {
                deadline = context.within(quiet);
            }
            if (latest.expired()) {
                return Optional.of(seen).filter(ProveCleanEndStep::isUnknown);
            }
            view = next;
            seen = Homecomer.in(context, view);
            if (deadline.expired() && isUnknown(seen)) {
                deadline = context.within(quiet);
            }
        }
        return Optional.of(seen);
    }

    private static Deadline latest(StepContext context, Duration quiet) {
        return context.within(quiet.plus(quiet).plus(context.patience().replug()));
    }

    private static boolean isDecided(List<Homecomer> seen) {
        return first(seen, Sight.AS_BEFORE).isPresent()
                || first(seen, Sight.FOYER).isPresent();
    }

    private static boolean isUnknown(List<Homecomer> seen) {
        return first(seen, Sight.UNKNOWN).isPresent();
    }

    /** What a phone shows changes without the list of phones, and a computer that sleeps shows by a short wait that took long. */
    private static Deadline untilLookedAgain(StepContext context, List<Homecomer> seen, Deadline deadline) {
        return deadline.sooner(isUnknown(seen) ? context.patience().pollPause() : LOOK_AGAIN);
    }

    /**
     * Whether the computer slept meanwhile, with its USB ports off: on Windows the ticker goes on counting then (QueryPerformanceCounter), and
     * the list of phones is that of before.
     */
    private static boolean stoodStill(StepContext context, long began) {
        return Duration.ofNanos(context.clock().nanos() - began).compareTo(STOOD_STILL) > 0;
    }
}
