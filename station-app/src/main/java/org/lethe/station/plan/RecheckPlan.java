package org.lethe.station.plan;

import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;

/**
 * What is done to a phone that has a certificate B and is back, fresh, on the bench: first what its reset must have removed and
 * changed is looked for, and then it is overwritten and read back as the erased phone it is, which B could not do. Its last reset is
 * one that the first job has seen to work on this phone, or a person's, which works on all.
 */
public final class RecheckPlan {
    private RecheckPlan() {}

    /**
     * The plan.
     *
     * @param first the way in which the phone was reset for its certificate B
     */
    public static ErasePlan of(RouteKind first, DeviceAssessment phone, ErasePolicy policy) {
        var steps = PlanSteps.of(phone, policy)
                .then(StepKind.PROVE_RESET)
                .overwriteAndReadBack()
                .then(first == RouteKind.RESCUE ? StepKind.FINAL_RESET : StepKind.GUIDED_RESET)
                .then(StepKind.PROVE_CLEAN_END)
                .list();
        return new ErasePlan(first, Assurance.A, policy, steps, phone.simulated());
    }
}
