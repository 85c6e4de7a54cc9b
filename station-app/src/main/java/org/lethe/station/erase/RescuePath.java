package org.lethe.station.erase;

import java.util.Optional;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.RebootTarget;
import org.lethe.station.adb.RescueWipe;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.ConnectionState;

/**
 * The way from Android into recovery's rescue mode, and what is said there. It leads through recovery's sideload mode, because
 * init writes the boot message for that itself since Android 10, and on by {@code reboot:rescue}, which only recovery understands
 * (AOSP bootable/recovery, recovery_main.cpp). At each hop the phone leaves the bus and comes back in another mode, so a step
 * that goes this way is run once per hop and goes on from the mode it finds.
 *
 * <p>A recovery without rescue mode is no danger: {@code sideload-auto-reboot} brings the phone back to Android by itself.
 */
final class RescuePath {
    /** A second start from Android covers a cable that came loose on the way; more would be asking the same thing again. */
    private static final int MOST_TRIES = 2;

    private final StepContext context;
    private final Note tries;

    /** @param tries where a step counts how often it has begun this way */
    RescuePath(StepContext context, Note tries) {
        this.context = context;
        this.tries = tries;
    }

    /** One hop nearer; a dead end, with the reason, when the phone does not go there. Only for a phone that is not there yet. */
    Hop hop() throws AdbException {
        return switch (context.connection().state()) {
            case DEVICE -> fromAndroid();
            case SIDELOAD, RECOVERY -> leave(RebootTarget.RESCUE);
            default ->
                Hop.deadEnd("the phone is " + context.connection().listing().rawState());
        };
    }

    boolean isThere() {
        return context.connection().state() == ConnectionState.RESCUE;
    }

    private Hop fromAndroid() throws AdbException {
        int begun = context.note(tries).map(Integer::parseInt).orElse(0);
        if (begun >= MOST_TRIES) {
            return Hop.deadEnd("the phone returned to Android instead of its rescue mode");
        }
        context.desk().note(tries, Integer.toString(begun + 1));
        return leave(RebootTarget.SIDELOAD_AUTO_REBOOT);
    }

    /** Sends the phone elsewhere. */
    Hop leave(RebootTarget target) throws AdbException {
        var complaint = context.connection()
                .device()
                .reboot(target, context.within(context.patience().leaving()));
        return complaint.map(Hop::deadEnd).orElseGet(() -> Hop.leaves("the phone left for " + target));
    }

    /** Has recovery wipe the user data; a claim of the phone's, like any other. */
    RescueWipe wipe() throws AdbException {
        context.desk().remark("recovery is told to wipe the user data");
        return context.connection()
                .device()
                .rescueWipeUserdata(context.within(context.patience().wipe()));
    }

    /**
     * What came of a hop.
     *
     * @param leaves the phone is on its way; empty at a dead end
     * @param story for the journal
     */
    record Hop(Optional<StepOutcome> leaves, String story) {
        private static Hop leaves(String story) {
            return new Hop(Optional.of(new StepOutcome.PhoneLeaves(story)), story);
        }

        private static Hop deadEnd(String story) {
            return new Hop(Optional.empty(), story);
        }
    }
}
