package org.lethe.station.plan;

import java.util.List;
import java.util.Optional;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.ReasonCode;
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
    public RouteKind kind() {
        return RouteKind.TRADE_IN_MODE;
    }

    @Override
    public Assurance assurance() {
        return Assurance.A;
    }

    @Override
    public Optional<ReasonCode> obstacle(DeviceAssessment phone) {
        return phone.tradeIn() == TradeInMode.NONE
                ? Optional.of(ReasonCode.ROUTE_NEEDS_TRADE_IN_MODE)
                : Optional.empty();
    }

    @Override
    public List<EraseStep> steps(DeviceAssessment phone, ErasePolicy policy) {
        return PlanSteps.of(phone, policy)
                .then(StepKind.TRADE_IN_EVALUATE)
                .then(StepKind.PLANT_CANARIES)
                .then(StepKind.TRADE_IN_RESET)
                .then(StepKind.TRADE_IN_EVALUATE)
                .proveAndRestart();
    }
}
