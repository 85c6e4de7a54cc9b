package org.lethe.station.plan;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.LastReset;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.UserSpace;

/** Steps put together, with what the routes have in common. */
final class PlanSteps {
    private final DeviceAssessment phone;
    private final ErasePolicy policy;
    private final List<EraseStep> steps = new ArrayList<>();

    private PlanSteps(DeviceAssessment phone, ErasePolicy policy) {
        this.phone = phone;
        this.policy = policy;
    }

    static PlanSteps of(DeviceAssessment phone, ErasePolicy policy) {
        return new PlanSteps(phone, policy);
    }

    /**
     * The steps of a route whose reset the phone does not come back from: overwritten and read back first, while the station
     * can still see it, and reset last. The marks are planted before the probe, which may restart the phone: one with a screen
     * lock shows no shared storage after that.
     *
     * @param probe what finds out, without destroying anything, whether the phone would go this way; none when nothing can
     * @param reset the route's own
     */
    static List<EraseStep> resetLast(
            DeviceAssessment phone, ErasePolicy policy, List<StepKind> probe, List<StepKind> reset) {
        var steps = of(phone, policy).then(StepKind.PLANT_CANARIES);
        probe.forEach(steps::then);
        steps.removeUsersAfter(List.of()).overwriteAndReadBack();
        reset.forEach(steps::then);
        return steps.then(StepKind.PROVE_CLEAN_END).list();
    }

    @CanIgnoreReturnValue // where steps are added in a loop
    PlanSteps then(StepKind kind) {
        steps.add(EraseStep.of(kind));
        return this;
    }

    /**
     * Where there are users and profiles beside the owner.
     *
     * @param probe what comes before that, because it cannot be undone
     */
    PlanSteps removeUsersAfter(List<StepKind> probe) {
        if (phone.users().is(users -> users.stream().anyMatch(UserSpace::isExtra))) {
            probe.forEach(this::then);
            then(StepKind.REMOVE_USERS);
        }
        return this;
    }

    /** As often as the policy says; ends with nothing of the fill left on the phone. */
    @CanIgnoreReturnValue
    PlanSteps overwriteAndReadBack() {
        for (int pass = 1; pass <= policy.passes(); pass++) {
            steps.add(new EraseStep(StepKind.OVERWRITE, pass));
        }
        then(StepKind.EMPTY_PAGE_CACHE);
        steps.add(new EraseStep(StepKind.READ_BACK, policy.passes()));
        return then(StepKind.DELETE_FILL);
    }

    /** What a phone that came back from its reset still has to show, and the reset that hands it over clean. */
    List<EraseStep> proveAndHandOver(LastReset first) {
        proveAndOverwrite();
        steps.addAll(first.steps());
        return list();
    }

    /** The same for a phone that its restart resets. */
    List<EraseStep> proveAndRestart() {
        return proveAndOverwrite()
                .then(StepKind.TRADE_IN_RESET)
                .then(StepKind.PROVE_CLEAN_END)
                .list();
    }

    @CanIgnoreReturnValue
    private PlanSteps proveAndOverwrite() {
        return then(StepKind.PROVE_RESET).overwriteAndReadBack();
    }

    List<EraseStep> list() {
        return List.copyOf(steps);
    }
}
