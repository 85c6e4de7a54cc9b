package org.lethe.station.plan;

import java.util.List;
import java.util.Optional;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;

/**
 * A person taps: the station overwrites and reads back, opens the reset page of the phone's own Settings and waits for the person's
 * word. Every Android from 7 on has that page, whatever lock, maker or recovery, so nothing keeps a phone from this route but what keeps it
 * from all; it is the last one because a person can err where a program sees.
 */
public final class GuidedRoute implements Route {
    @Override
    public RouteKind kind() {
        return RouteKind.GUIDED;
    }

    @Override
    public Assurance assurance() {
        return Assurance.B;
    }

    @Override
    public Optional<ReasonCode> obstacle(DeviceAssessment phone) {
        return ProvenAndroids.olderThan(AndroidVersion.ANDROID_7, phone);
    }

    @Override
    public List<EraseStep> steps(DeviceAssessment phone, ErasePolicy policy) {
        return PlanSteps.resetLast(phone, policy, List.of(), List.of(StepKind.GUIDED_RESET));
    }
}
