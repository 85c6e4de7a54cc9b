package org.lethe.station.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What will be done to one phone, in order, and what instead if the phone refuses it: everything that a person says yes to.
 *
 * @param route how the phone is reset
 * @param assurance what the certificate may claim if every step succeeds
 * @param policy the rules the plan follows
 * @param steps never empty
 * @param simulated whether the plan is for a virtual phone
 * @param fallbacks what is done instead, in order, when the phone refuses this route before anything is destroyed; each of
 *     them alone, without fallbacks of its own
 * @param refusals the routes that the phone refused before this one, in order
 */
public record ErasePlan(
        RouteKind route,
        Assurance assurance,
        ErasePolicy policy,
        List<EraseStep> steps,
        boolean simulated,
        List<ErasePlan> fallbacks,
        List<Refusal> refusals) {
    public ErasePlan {
        steps = List.copyOf(steps);
        fallbacks = List.copyOf(fallbacks);
        refusals = List.copyOf(refusals);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A plan needs at least one step");
        }
        if (fallbacks.stream().anyMatch(plan -> !plan.fallbacks.isEmpty())) {
            throw new IllegalArgumentException("A fallback has no fallbacks of its own: " + fallbacks);
        }
    }

    /** A plan for a phone that has refused nothing yet, with nothing to fall to. */
    public ErasePlan(
            RouteKind route, Assurance assurance, ErasePolicy policy, List<EraseStep> steps, boolean simulated) {
        this(route, assurance, policy, steps, simulated, List.of(), List.of());
    }

    /** The same plan with what is done instead, in order. */
    public ErasePlan fallingTo(List<ErasePlan> others) {
        return new ErasePlan(route, assurance, policy, steps, simulated, others, refusals);
    }

    /**
     * What is done instead of this plan, from its first step; empty when there is nothing to fall to.
     *
     * @param answer in which words the phone refused this route
     */
    public Optional<ErasePlan> refused(String answer) {
        return fallbacks.stream().findFirst().map(next -> {
            var refused = new ArrayList<>(refusals);
            refused.add(new Refusal(route, answer));
            var others = fallbacks.subList(1, fallbacks.size());
            return new ErasePlan(next.route, next.assurance, next.policy, next.steps, next.simulated, others, refused);
        });
    }

    /**
     * The same plan with the next way of its last reset, for a phone that refused this one; empty when there is none. All steps before
     * that reset are the same, {@link #stepsBeforeLastReset()} of them.
     */
    public Optional<ErasePlan> withNextLastReset() {
        return LastReset.of(steps).flatMap(LastReset::next).map(this::endingWith);
    }

    private ErasePlan endingWith(LastReset reset) {
        var all = new ArrayList<>(steps.subList(0, stepsBeforeLastReset()));
        all.addAll(reset.steps());
        return new ErasePlan(route, assurance, policy, all, simulated, fallbacks, refusals);
    }

    /** Index of the first step of its last reset; the number of steps where it ends with none of those ways. */
    public int stepsBeforeLastReset() {
        return steps.size()
                - LastReset.of(steps).map(reset -> reset.steps().size()).orElse(0);
    }

    /** Whether carrying out another plan is what a person agreed to with this one: it is this one or falls out of it. */
    public boolean covers(ErasePlan other) {
        return Stream.concat(Stream.of(this), fallbacks.stream())
                .flatMap(ErasePlan::withItsLastResets)
                .anyMatch(agreed -> agreed.doesAs(other));
    }

    private Stream<ErasePlan> withItsLastResets() {
        return Stream.iterate(
                        Optional.of(this), Optional::isPresent, plan -> plan.flatMap(ErasePlan::withNextLastReset))
                .map(Optional::orElseThrow);
    }

    private boolean doesAs(ErasePlan other) {
        return route == other.route
                && assurance == other.assurance
                && policy.equals(other.policy)
                && steps.equals(other.steps)
                && simulated == other.simulated;
    }

    /** Whether its reset is what it ends with, so that nothing is seen of the phone afterwards but that it stays away. */
    public boolean endsWithItsReset() {
        return assurance == Assurance.B;
    }

    /** Whether a person's word is what there is for its last reset, after one that was seen. */
    public boolean isHandedOverByHand() {
        return !endsWithItsReset()
                && LastReset.of(steps)
                        .filter(reset -> reset == LastReset.BY_HAND)
                        .isPresent();
    }

    /** Index of the first step that destroys something. */
    public int firstDestructiveStep() {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind().isDestructive()) {
                return i;
            }
        }
        return steps.size();
    }

    /**
     * A way of reset that the phone would not go.
     *
     * @param route which
     * @param answer in the phone's words; may be empty
     */
    public record Refusal(RouteKind route, String answer) {}
}
