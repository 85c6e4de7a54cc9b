package org.lethe.station.erase;

import java.util.function.Consumer;
import org.lethe.station.model.Progress;

/**
 * Passes on how far a step is, and tells whether it came further between two faults of the line. The overwrite of a large phone takes a
 * day, and its cable may come loose more often in that time than a phone that does not work at all is asked.
 */
final class StepAdvance implements Consumer<Progress> {
    /** Less than this part of the whole may be no more than what was under way when the fault came. */
    private static final int PARTS = 100;

    private final Consumer<Progress> listener;
    private volatile Progress latest = Progress.NONE;
    private long furthest;

    StepAdvance(Consumer<Progress> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(Progress progress) {
        latest = progress;
        listener.accept(progress);
    }

    /** A step begins, for the first time or again after a fault. */
    void begin(boolean again) {
        if (!again) {
            furthest = 0;
        }
        accept(Progress.NONE);
    }

    /** Whether the step was further at this fault than at any before. */
    boolean isFurther() {
        var reached = latest;
        boolean further = reached.total() > 0 && reached.done() - furthest >= Math.max(1, reached.total() / PARTS);
        furthest = Math.max(furthest, reached.done());
        return further;
    }
}
