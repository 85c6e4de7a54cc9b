package org.lethe.station.erase;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.lethe.protocol.AgentReply.Overwritten;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.FillEnd;
import org.lethe.protocol.JobKey;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.erase.AgentWork.RefusedException;
import org.lethe.station.erase.EraseAuthorization.Clearance;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ReasonCode;

/**
 * Has the agent fill all space it can reach with the job's keystream. Run again after an interruption, the agent goes on from
 * what lies on the storage.
 */
final class OverwriteStep implements StepExecutor.Destructive {
    /** At zero bytes free, adbd and Android itself begin to fail (faults.md, E8): half a percent stays free, in these bounds. */
    private static final long SMALLEST_MARGIN = 2L << 20;

    private static final long LARGEST_MARGIN = 256L << 20;
    private static final long MARGIN_DIVISOR = 200;
    /** A maker's cleaner that deletes the fill while it is written may do so once; one that never stops must not keep us for ever. */
    private static final long MOST_TIMES = 2;

    private final AgentJar jar;

    OverwriteStep(AgentJar jar) {
        this.jar = jar;
    }

    @Override
    public StepOutcome execute(StepContext context, Clearance clearance) throws IOException, InterruptedException {
        try (var agent = AgentWork.start(context, jar)) {
            FrameworkFacts.ask(context, agent).noteHeat();
            long capacity = agent.surveyOfFill().totalBytes();
            long margin = Math.min(LARGEST_MARGIN, Math.max(SMALLEST_MARGIN, capacity / MARGIN_DIVISOR));
            var request = new AgentRequest.Overwrite(
                    AgentPlaces.FILL,
                    JobKey.ofHex(context.job().keyHex()),
                    context.job().step().orElseThrow().pass(),
                    margin,
                    MOST_TIMES * capacity);
            return judge(context, agent.overwrite(request), capacity, margin);
        } catch (RefusedException refused) {
            return refused.outcome();
        }
    }

    private static StepOutcome judge(StepContext context, Overwritten done, long capacity, long margin) {
        var extents = done.extents().stream().map(Object::toString).collect(Collectors.joining(","));
        context.desk().note(Note.FILL_EXTENTS, extents);
        context.desk().figures(new EraseFigures(capacity, done.presentBytes(), 0, 0, capacity - done.presentBytes()));
        var details = Map.of(
                "end", done.end().name(),
                "overwrittenBytes", Long.toString(done.presentBytes()),
                "stillFreeBytes", Long.toString(done.freeBytes()),
                "fault", done.fault().map(fault -> fault.text()).orElse("none"));
        if (done.end() == FillEnd.STORAGE_FAILED) {
            context.inconclusive(Claim.OVERWRITTEN, ReasonCode.STORAGE_ERROR, details, context.lastAnswer());
            return new StepOutcome.Failed(ReasonCode.STORAGE_ERROR, details.toString());
        }
        if (done.presentBytes() == 0 || done.freeBytes() > 2 * margin) {
            context.failed(Claim.OVERWRITTEN, ReasonCode.OVERWRITE_INCOMPLETE, details, context.lastAnswer());
            return new StepOutcome.Failed(ReasonCode.OVERWRITE_INCOMPLETE, details.toString());
        }
        context.passed(Claim.OVERWRITTEN, details, context.lastAnswer());
        return StepOutcome.completed();
    }
}
