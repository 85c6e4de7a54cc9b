package org.lethe.station.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TradeInMode;

/**
 * Through Android 16's trade-in mode (docs/decisions/0017): for phones that come already reset and that nobody ever turned debugging on
 * for. The phone is opened, marked, and restarted, which wipes it; opened again it proves that reset, is overwritten and read back, and
 * its next restart wipes it into the state in which it came.
 */
public final class TradeInRoute implements Route {
    @Override
    public Optional<ErasePlan> plan(DeviceAssessment phone, ErasePolicy policy) {
        return phone.tradeIn() == TradeInMode.NONE
                ? Optional.empty()
                : Optional.of(new ErasePlan(
                        RouteKind.TRADE_IN_MODE, Assurance.A, policy, steps(policy), phone.simulated()));
    }

    private static List<EraseStep> steps(ErasePolicy policy) {
        var steps = new ArrayList<EraseStep>();
        steps.add(EraseStep.of(StepKind.TRADE_IN_EVALUATE));
        steps.add(EraseStep.of(StepKind.PLANT_CANARIES));
        steps.add(EraseStep.of(StepKind.TRADE_IN_RESET));
        steps.add(EraseStep.of(StepKind.TRADE_IN_EVALUATE));
        steps.add(EraseStep.of(StepKind.PROVE_RESET));
        for (int pass = 1; pass <= policy.passes(); pass++) {
            steps.add(new EraseStep(StepKind.OVERWRITE, pass));
        }
        steps.add(EraseStep.of(StepKind.EMPTY_PAGE_CACHE));
        steps.add(new EraseStep(StepKind.READ_BACK, policy.passes()));
        steps.add(EraseStep.of(StepKind.DELETE_FILL));
        steps.add(EraseStep.of(StepKind.TRADE_IN_RESET));
        steps.add(EraseStep.of(StepKind.PROVE_CLEAN_END));
        return steps;
    }
}
