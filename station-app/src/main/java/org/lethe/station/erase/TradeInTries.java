package org.lethe.station.erase;

import org.lethe.station.erase.EraseJob.Note;

/** How often one step of the way through trade-in mode gave its order; the next step counts anew. */
final class TradeInTries {
    private TradeInTries() {}

    /** Whether the step has been tried before. */
    static boolean any(StepContext context) {
        return count(context) > 0;
    }

    /** Journals one more try, unless it would be one too many. */
    static boolean another(StepContext context, int most) {
        int before = count(context);
        if (before >= most) {
            return false;
        }
        context.desk().note(Note.TRADE_IN_TRIES, step(context) + (before + 1));
        return true;
    }

    private static int count(StepContext context) {
        var step = step(context);
        return context.note(Note.TRADE_IN_TRIES)
                .filter(note -> note.startsWith(step))
                .map(note -> Integer.parseInt(note.substring(step.length())))
                .orElse(0);
    }

    private static String step(StepContext context) {
        return context.job().stepIndex() + ":";
    }
}
