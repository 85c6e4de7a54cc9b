package org.lethe.station.erase;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.erase.AgentWork.RefusedException;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.model.ReasonCode;

/**
 * Takes the fill off the phone again and lets the storage know which blocks are free. Where the phone was reset before, everything
 * of the station's goes; where the reset is yet to come, the marks stay or are set again, for that reset to remove.
 */
final class DeleteFillStep implements StepExecutor.Observing {
    private final AgentJar jar;

    DeleteFillStep(AgentJar jar) {
        this.jar = jar;
    }

    @Override
    public StepOutcome execute(StepContext context) throws IOException, InterruptedException {
        boolean marksStay = context.job().plan().endsWithItsReset();
        try (var agent = AgentWork.start(context, jar)) {
            var cleaned = agent.cleanUp(marksStay ? List.of(AgentPlaces.FILL) : AgentPlaces.ALL);
            context.desk().remark("deleted " + cleaned.deletedFiles() + " files, left " + cleaned.left());
            trim(context);
            var seen = look(context, marksStay ? PhoneCommand.FILL_PLACE_FILES : PhoneCommand.OWN_FILES);
            return marksStay && seen instanceof StepOutcome.Completed ? markAgain(context, agent) : seen;
        } catch (RefusedException refused) {
            return refused.outcome();
        }
    }

    private static void trim(StepContext context) throws IOException {
        var sync = context.ask(PhoneCommand.SYNC);
        var trim = context.ask(PhoneCommand.TRIM);
        context.desk()
                .remark("sync: exit " + sync.result().exitCode() + ", trim: exit "
                        + trim.result().exitCode());
    }

    private static StepOutcome look(StepContext context, PhoneCommand places) throws IOException {
        var left = context.ask(places);
        var details = Map.of("filesLeft", left.text());
        if (left.text().equals("0")) {
            context.passed(Claim.NOTHING_LEFT_BEHIND, details, Optional.of(left.sha256()));
            return StepOutcome.completed();
        }
        context.failed(Claim.NOTHING_LEFT_BEHIND, ReasonCode.FILL_LEFT_BEHIND, details, Optional.of(left.sha256()));
        return new StepOutcome.Failed(
                ReasonCode.FILL_LEFT_BEHIND, left.result().text().strip());
    }

    /** The mark beside the fill went with it. */
    private static StepOutcome markAgain(StepContext context, AgentWork agent)
            throws IOException, InterruptedException, RefusedException {
        var planted = agent.plantCanaries(context.note(Note.CANARY).orElseThrow(), List.of(AgentPlaces.FILL));
        return planted.places()
                .get(0)
                .fault()
                .<StepOutcome>map(fault -> new StepOutcome.Failed(ReasonCode.CANARY_UNKNOWN, fault))
                .orElseGet(StepOutcome::completed);
    }
}
