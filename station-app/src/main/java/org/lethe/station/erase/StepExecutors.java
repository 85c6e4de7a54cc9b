package org.lethe.station.erase;

import org.lethe.station.agent.AdminApk;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.model.StepKind;

/** The executor of each kind of step. */
final class StepExecutors {
    private final AgentJar agent;

    StepExecutors(AgentJar agent) {
        this.agent = agent;
    }

    StepExecutor of(StepKind kind) {
        return switch (kind) {
            case REMOVE_USERS -> new RemoveUsersStep();
            case PLANT_CANARIES -> new PlantCanariesStep(agent);
            case PROBE_TEST_HARNESS -> new ProbeTestHarnessStep();
            case TEST_HARNESS_RESET -> new TestHarnessResetStep();
            case PROVE_RESET -> new ProveResetStep(agent);
            case OVERWRITE -> new OverwriteStep(agent);
            case EMPTY_PAGE_CACHE -> new EmptyPageCacheStep();
            case READ_BACK -> new ReadBackStep(agent);
            case DELETE_FILL -> new DeleteFillStep(agent);
            case PROBE_RESCUE -> new ProbeRescueStep();
            case RESCUE_RESET -> new RescueResetStep();
            case FINAL_RESET -> new FinalResetStep();
            case TRADE_IN_EVALUATE -> new TradeInEvaluateStep();
            case TRADE_IN_RESET -> new TradeInResetStep();
            case GUIDED_RESET -> new GuidedResetStep();
            case PROVE_CLEAN_END -> new ProveCleanEndStep();
            case INSTALL_ADMIN -> new InstallAdminStep(AdminApk.bundled());
            case ADMIN_RESET -> new AdminResetStep();
        };
    }
}
