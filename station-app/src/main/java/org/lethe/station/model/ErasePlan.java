package org.lethe.station.model;

import java.util.List;

/**
 * What will be done to one phone, in order.
 *
 * @param route how the phone is reset
 * @param assurance what the certificate may claim if every step succeeds
 * @param policy the rules the plan follows
 * @param steps never empty
 * @param simulated whether the plan is for a virtual phone
 */
public record ErasePlan(
        RouteKind route, Assurance assurance, ErasePolicy policy, List<EraseStep> steps, boolean simulated) {
    public ErasePlan {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A plan needs at least one step");
        }
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
}
