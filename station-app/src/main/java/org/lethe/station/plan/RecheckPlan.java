package org.lethe.station.plan;

import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.LastReset;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TradeInMode;

/**
 * What is done to a phone that has a certificate B and is back, fresh, on the bench: first what its reset must have removed and
 * changed is looked for, and then it is overwritten and read back as the erased phone it is, which B could not do. Its last reset is
 * one that the first job has seen to work on this phone, or a person's, which works on all. A phone in Android 16's foyer is opened
 * for all that, and its restart is its last reset.
 */
public final class RecheckPlan {
    private RecheckPlan() {}

    /**
     * The plan.
     *
     * @param first the way in which the phone was reset for its certificate B
     */
    public static ErasePlan of(RouteKind first, DeviceAssessment phone, ErasePolicy policy) {
        return phone.tradeIn() == TradeInMode.NONE ? inUse(first, phone, policy) : opened(phone, policy);
    }

    private static ErasePlan opened(DeviceAssessment phone, ErasePolicy policy) {
        var steps = PlanSteps.of(phone, policy).then(StepKind.TRADE_IN_EVALUATE).proveAndRestart();
        return new ErasePlan(RouteKind.TRADE_IN_MODE, Assurance.A, policy, steps, phone.simulated());
    }

    private static ErasePlan inUse(RouteKind first, DeviceAssessment phone, ErasePolicy policy) {
        var steps = PlanSteps.of(phone, policy)
                .proveAndHandOver(first == RouteKind.RESCUE ? LastReset.RECOVERY : LastReset.BY_HAND);
        return new ErasePlan(first, Assurance.A, policy, steps, phone.simulated());
    }
}
