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

/**
 * Through recovery's rescue mode, which asks for no screen lock and keeps no key: the phone is overwritten and read back first,
 * then wiped by recovery, and does not come back. Android 10 to 16; before, adbd lets only root into sideload mode. Whether the
 * maker's recovery has the mode is found out by going there and back before anything is destroyed.
 */
public final class RescueRoute implements Route {
    @Override
    public RouteKind kind() {
        return RouteKind.RESCUE;
    }

    @Override
    public Assurance assurance() {
        return Assurance.B;
    }

    @Override
    public Optional<ReasonCode> obstacle(DeviceAssessment phone) {
        return ProvenAndroids.obstacle(phone);
    }

    @Override
    public List<EraseStep> steps(DeviceAssessment phone, ErasePolicy policy) {
        return PlanSteps.resetLast(phone, policy, List.of(StepKind.PROBE_RESCUE), List.of(StepKind.RESCUE_RESET));
    }
}
