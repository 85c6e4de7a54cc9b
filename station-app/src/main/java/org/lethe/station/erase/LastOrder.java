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
     * @param rawSha256 the trace of those words in the transcript; none of what a person said
     */
    static void accepted(StepContext context, String by, String words, Optional<String> rawSha256) {
        context.passed(Claim.RESET_ACCEPTED, Map.of("by", by, "answer", words), rawSha256);
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
                left(context, true);
                yield sentHome(context);
            }
            case UNSEEN -> {
                left(context, false);
                yield sentHome(context);
            }
            case STAYED -> {
                left(context, false);
                yield new StepOutcome.Failed(ReasonCode.RESET_NOT_OBSERVED, "accepted, but the phone stayed");
            }
        };
    }

    /** Stores whether the phone was seen to leave upon its order. */
    static void left(StepContext context, boolean seen) {
        if (seen) {
            context.passed(Claim.RESET_LEFT_SEEN, Map.of(), Optional.empty());
        } else {
            context.inconclusive(Claim.RESET_LEFT_SEEN, ReasonCode.RESET_NOT_OBSERVED, Map.of(), Optional.empty());
        }
    }

    /** Notes that the phone is on its way to Android, which is from when on it must stay away. */
    private static StepOutcome sentHome(StepContext context) {
        var now = context.clock().now().toEpochMilli();
        context.desk().note(Note.SENT_HOME_AT, Long.toString(now));
        return StepOutcome.completed();
    }
}
