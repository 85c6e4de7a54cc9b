package org.lethe.station.erase;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.ReasonCode;

/**
 * The order after which the phone is not to be seen again, on the routes that end with it: who accepted it, and that the phone
 * was seen to leave upon it. {@link ProveCleanEndStep} watches from there on.
 */
final class LastOrder {
    private LastOrder() {}

    /**
     * Stores that the order was accepted. To be called as soon as that is known: the phone may be gone in the next moment.
     *
     * @param by who accepted it: the name of a part of the phone, or of a person
     * @param words in which words
     */
    static void accepted(StepContext context, String by, String words) {
        context.passed(Claim.RESET_ACCEPTED, Map.of("by", by, "answer", words), Optional.empty());
    }

    /**
     * Waits for the phone to leave upon its order. That the adb server went away meanwhile leaves it open whether it did; the
     * phone is watched all the same, for one that comes back with our key was not reset.
     *
     * @param patience how long it may take to leave
     */
    static StepOutcome awaitLeaving(StepContext context, Duration patience) throws InterruptedException {
        return switch (context.awaitLeaving(patience)) {
            case LEFT -> {
                context.passed(Claim.RESET_LEFT_SEEN, Map.of(), Optional.empty());
                yield sentHome(context);
            }
            case UNSEEN -> {
                open(context, "the adb server went away when the phone should have left");
                yield sentHome(context);
            }
            case STAYED -> {
                open(context, "accepted, but the phone stayed");
                yield new StepOutcome.Failed(ReasonCode.RESET_NOT_OBSERVED, "accepted, but the phone stayed");
            }
        };
    }

    /** Notes that the phone is on its way to Android, which is from when on it must stay away. */
    private static StepOutcome sentHome(StepContext context) {
        var now = context.clock().now().toEpochMilli();
        context.desk().note(Note.SENT_HOME_AT, Long.toString(now));
        return StepOutcome.completed();
    }

    private static void open(StepContext context, String story) {
        context.inconclusive(
                Claim.RESET_LEFT_SEEN, ReasonCode.RESET_NOT_OBSERVED, Map.of("seen", story), Optional.empty());
    }
}
