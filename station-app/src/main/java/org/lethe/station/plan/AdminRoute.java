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
 * Through the erasure app, which Android lets reset the phone as its device admin (android.md 1.3, 1.4). A lock screen does not
 * matter, nor what this maker's recovery can. Installed and asked whether it could before anything is destroyed, so that what the phone
 * or its maker has against it comes out while another way is still open. The phone forgets this computer's key with the reset and does
 * not come back: what the reset removed is not seen.
 */
public final class AdminRoute implements Route {
    @Override
    public RouteKind kind() {
        return RouteKind.ADMIN_APP;
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
        return PlanSteps.resetLast(phone, policy, List.of(StepKind.INSTALL_ADMIN), List.of(StepKind.ADMIN_RESET));
    }
}
