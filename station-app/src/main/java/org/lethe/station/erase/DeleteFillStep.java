package org.lethe.station.erase;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.erase.AgentWork.RefusedException;
import org.lethe.station.model.Claim;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;

/** Takes everything of the station's off the phone again and lets the storage know which blocks are free. */
final class DeleteFillStep implements StepExecutor.Observing {
    private final AgentJar jar;

    DeleteFillStep(AgentJar jar) {
        this.jar = jar;
    }

    @Override
    public StepOutcome execute(StepContext context) throws IOException, InterruptedException {
        try (var agent = AgentWork.start(context, jar)) {
            var cleaned = agent.cleanUp();
            context.desk().remark("deleted " + cleaned.deletedFiles() + " files, left " + cleaned.left());
        } catch (RefusedException refused) {
            return refused.outcome();
        }
        var sync = context.ask(PhoneCommand.SYNC);
        var trim = context.ask(PhoneCommand.TRIM);
        context.desk()
                .remark("sync: exit " + sync.result().exitCode() + ", trim: exit "
                        + trim.result().exitCode());
        return look(context);
    }

    private static StepOutcome look(StepContext context) throws IOException {
        var left = context.ask(PhoneCommand.OWN_FILES);
        var details = Map.of("filesLeft", left.text());
        if (left.text().equals("0")) {
            context.passed(Claim.NOTHING_LEFT_BEHIND, details, Optional.of(left.sha256()));
            return StepOutcome.completed();
        }
        context.failed(Claim.NOTHING_LEFT_BEHIND, ReasonCode.FILL_LEFT_BEHIND, details, Optional.of(left.sha256()));
        return new StepOutcome.Failed(
                ReasonCode.FILL_LEFT_BEHIND, left.result().text().strip());
    }
}
