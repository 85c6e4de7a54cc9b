package org.lethe.station.erase;

import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RebootTarget;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.ReasonCode;

/**
 * Goes to recovery's rescue mode and back, before anything is destroyed: whether a maker's recovery has it cannot be learned from
 * Android, and a phone that turns out not to have it after hours of overwriting could not be reset another way any more. The way
 * back also tells how long this phone takes to start.
 */
final class ProbeRescueStep implements StepExecutor.Observing {
    @Override
    public StepOutcome execute(StepContext context) throws AdbException {
        var path = new RescuePath(context, Note.RESCUE_PROBES);
        if (path.isThere()) {
            return backToAndroid(context, path);
        }
        return switch (context.connection().state()) {
            case DEVICE -> context.note(Note.RESCUE_SEEN_AT).isPresent() ? seen(context) : hop(path);
            // one that stays there comes back to Android by itself: it is asked again, and refused, from there
            default -> path.hop().leaves().orElseGet(() -> new StepOutcome.PhoneLeaves("waiting for Android"));
        };
    }

    private static StepOutcome hop(RescuePath path) throws AdbException {
        var hop = path.hop();
        return hop.leaves().orElseGet(() -> new StepOutcome.Refused(ReasonCode.RESET_REFUSED, hop.story()));
    }

    private static StepOutcome backToAndroid(StepContext context, RescuePath path) throws AdbException {
        var now = context.clock().now().toEpochMilli();
        context.desk().note(Note.RESCUE_SEEN_AT, Long.toString(now));
        return path.leave(RebootTarget.SYSTEM)
                .leaves()
                .orElseGet(() -> new StepOutcome.PhoneLeaves("the phone stays in rescue mode"));
    }

    /** A time that no restart takes was a station that did not run, or a cable that was out: better none than that. */
    private static StepOutcome seen(StepContext context) {
        long sentBack = Long.parseLong(context.note(Note.RESCUE_SEEN_AT).orElseThrow());
        long away = context.clock().now().toEpochMilli() - sentBack;
        if (away >= 0 && away <= context.patience().restart().toMillis()) {
            context.desk().note(Note.RETURN_MILLIS, Long.toString(away));
        }
        return StepOutcome.completed();
    }
}
