package org.lethe.station.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a phone that was seen after its first reset, and still has our key, is reset once more, so that it starts as from the shop. Which
 * way a phone goes is learned by trying: one that refuses is as it was, and is asked the next way, ending with a person, whom
 * every phone obeys (docs/decisions/0031).
 */
public enum LastReset {
    /** Recovery's rescue mode. */
    RECOVERY(StepKind.FINAL_RESET),
    /** The erasure app, as device admin. */
    ERASURE_APP(StepKind.INSTALL_ADMIN, StepKind.ADMIN_RESET),
    /** A person, in the phone's own Settings. */
    BY_HAND(StepKind.GUIDED_RESET);

    private final List<EraseStep> steps;

    LastReset(StepKind... kinds) {
        this.steps = Stream.concat(Stream.of(kinds), Stream.of(StepKind.PROVE_CLEAN_END))
                .map(EraseStep::of)
                .toList();
    }

    /** What is done for it, and the look whether it took place: the end of a plan. */
    public List<EraseStep> steps() {
        return steps;
    }

    /** The way that a plan ends with; empty where it ends otherwise. */
    static Optional<LastReset> of(List<EraseStep> plan) {
        return Stream.of(values()).filter(reset -> reset.ends(plan)).findFirst();
    }

    private boolean ends(List<EraseStep> plan) {
        int before = plan.size() - steps.size();
        return before >= 0 && plan.subList(before, plan.size()).equals(steps);
    }

    /** What is tried when the phone refuses it. */
    Optional<LastReset> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }
}
