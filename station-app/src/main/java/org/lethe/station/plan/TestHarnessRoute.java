package org.lethe.station.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.AndroidVersion;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.ErasePolicy;
import org.lethe.station.model.EraseStep;
import org.lethe.station.model.LockScreen;
import org.lethe.station.model.RouteKind;
import org.lethe.station.model.StepKind;
import org.lethe.station.model.TradeInMode;
import org.lethe.station.model.UserSpace;

/**
 * Through Android's test harness mode: the phone resets itself, keeps this computer's key and returns by itself, so that it
 * can be overwritten and read back as an erased phone. It must not be handed over like that (no lock screen, no updates), so
 * a plain reset by recovery ends the route.
 *
 * <p>Android 10 and later, for phones in use: one that was just reset and shows trade-in mode has no key that the reset could keep.
 */
public final class TestHarnessRoute implements Route {
    @Override
    public Optional<ErasePlan> plan(DeviceAssessment phone, ErasePolicy policy) {
        return canGo(phone)
                ? Optional.of(new ErasePlan(
                        RouteKind.TEST_HARNESS, Assurance.A, policy, steps(phone, policy), phone.simulated()))
                : Optional.empty();
    }

    private static boolean canGo(DeviceAssessment phone) {
        return phone.android().isAtLeast(AndroidVersion.ANDROID_10)
                && phone.tradeIn() == TradeInMode.NONE
                && !phone.lockScreen().is(lock -> lock == LockScreen.SECURED);
    }

    private static List<EraseStep> steps(DeviceAssessment phone, ErasePolicy policy) {
        var steps = new ArrayList<EraseStep>();
        if (phone.users().is(users -> users.stream().anyMatch(UserSpace::isExtra))) {
            steps.add(EraseStep.of(StepKind.REMOVE_USERS));
        }
        steps.add(EraseStep.of(StepKind.PLANT_CANARIES));
        steps.add(EraseStep.of(StepKind.TEST_HARNESS_RESET));
        steps.add(EraseStep.of(StepKind.PROVE_RESET));
        for (int pass = 1; pass <= policy.passes(); pass++) {
            steps.add(new EraseStep(StepKind.OVERWRITE, pass));
        }
        steps.add(EraseStep.of(StepKind.EMPTY_PAGE_CACHE));
        steps.add(new EraseStep(StepKind.READ_BACK, policy.passes()));
        steps.add(EraseStep.of(StepKind.DELETE_FILL));
        steps.add(EraseStep.of(StepKind.FINAL_RESET));
        steps.add(EraseStep.of(StepKind.PROVE_CLEAN_END));
        return steps;
    }
}
