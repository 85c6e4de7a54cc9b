package org.lethe.station.plan;

import java.util.List;
import java.util.Optional;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.LastReset;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;

/**
 * Through Android's test harness mode: the phone resets itself, keeps this computer's key and returns by itself, so that it
 * can be overwritten and read back as an erased phone. It must not be handed over like that (no lock screen, no updates), so
 * a plain reset ends the route: by recovery, and where a maker's recovery has no rescue mode by the erasure app or a person.
 */
public final class TestHarnessRoute implements Route {
    @Override
    public RouteKind kind() {
        return RouteKind.TEST_HARNESS;
    }

    @Override
    public Assurance assurance() {
        return Assurance.A;
    }

    @Override
    public Optional<ReasonCode> obstacle(DeviceAssessment phone) {
        return ProvenAndroids.obstacle(phone).or(() -> lock(phone));
    }

    private static Optional<ReasonCode> lock(DeviceAssessment phone) {
        return phone.lockScreen().is(lock -> lock == LockScreen.SECURED)
                ? Optional.of(ReasonCode.ROUTE_NEEDS_NO_LOCK_SCREEN)
                : Optional.empty();
    }

    @Override
    public List<EraseStep> steps(DeviceAssessment phone, ErasePolicy policy) {
        return PlanSteps.of(phone, policy)
                .then(StepKind.PLANT_CANARIES)
                .removeUsersAfter(List.of(StepKind.PROBE_TEST_HARNESS))
                .then(StepKind.TEST_HARNESS_RESET)
                .proveAndHandOver(LastReset.RECOVERY);
    }
}
