package org.lethe.station.erase;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.ByteOrigin;
import org.lethe.protocol.JobKey;
import org.lethe.protocol.OriginProof;
import org.lethe.protocol.ReadOrigin;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.erase.AgentWork.RefusedException;
import org.lethe.station.erase.EraseJob.Note;
import org.lethe.station.model.Claim;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ReadBackScope;
import org.lethe.station.model.ReasonCode;

/**
 * Has the agent compare the storage with the keystream: position and content, so flash that wraps or drops is caught. It counts
 * only when the storage gave the answer and not the page cache (docs/decisions/0009): the kernel's account of the agent says
 * so, or nobody counts and the phone has restarted in between. Otherwise the phone is restarted and read again.
 */
final class ReadBackStep implements StepExecutor.Observing {
    private final AgentJar jar;
    private final SecureRandom random = new SecureRandom();

    ReadBackStep(AgentJar jar) {
        this.jar = jar;
    }

    @Override
    public StepOutcome execute(StepContext context) throws IOException, InterruptedException {
        var restart = new CacheRestart(context);
        if (wasCutOff(context, restart)) {
            var emptied = restart.isDone() ? restart.order() : new PageCache(context).empty();
            if (!(emptied instanceof StepOutcome.Completed)) {
                return emptied;
            }
        }
        boolean restarted = restart.isDone();
        AgentReply.ReadBack found;
        try (var agent = AgentWork.start(context, jar)) {
            context.desk().note(Note.READ_BACK_BEGUN, restart.ordered());
            found = agent.readBack(request(context));
        } catch (RefusedException refused) {
            return refused.outcome();
        }
        return restarted || !found.flawless() || isFromStorage(found.origin(), false)
                ? judge(context, found, restarted)
                : restart.order();
    }

    /**
     * What was read before the line failed, or the station was stopped, has been in the page cache since, on a phone that tells the
     * truth too. An agent that was never asked has read nothing.
     */
    private static boolean wasCutOff(StepContext context, CacheRestart restart) {
        return context.note(Note.READ_BACK_BEGUN)
                .filter(restart.ordered()::equals)
                .isPresent();
    }

    private AgentRequest.ReadBack request(StepContext context) {
        return new AgentRequest.ReadBack(
                AgentPlaces.FILL,
                JobKey.ofHex(context.job().keyHex()),
                context.job().step().orElseThrow().pass(),
                extents(context),
                seed(context));
    }

    private static boolean isFromStorage(ByteOrigin origin, boolean restarted) {
        return origin.origin() == ReadOrigin.STORAGE || (origin.knownBy() == OriginProof.NONE && restarted);
    }

    private static List<Long> extents(StepContext context) {
        return Arrays.stream(context.note(Note.FILL_EXTENTS).orElseThrow().split(","))
                .filter(extent -> !extent.isEmpty())
                .map(Long::valueOf)
                .toList();
    }

    /** Samples are drawn only now, so that a storage could not know beforehand which places will be looked at. */
    private OptionalLong seed(StepContext context) {
        return context.job().plan().policy().readBack() == ReadBackScope.SAMPLED
                ? OptionalLong.of(random.nextLong())
                : OptionalLong.empty();
    }

    private static StepOutcome judge(StepContext context, AgentReply.ReadBack found, boolean restarted) {
        var figures = context.job().figures();
        context.desk()
                .figures(new EraseFigures(
                        figures.capacity(),
                        figures.overwritten(),
                        found.comparedBytes(),
                        found.mismatchedBytes(),
                        figures.outOfReach()));
        var origin = judgeOrigin(context, found.origin(), restarted);
        var content = judgeContent(context, found);
        return content instanceof StepOutcome.Failed ? content : origin;
    }

    private static StepOutcome judgeOrigin(StepContext context, ByteOrigin origin, boolean restarted) {
        var details = Map.of(
                "pageCacheEmptiedBy", context.note(Note.CACHE_EMPTIED_BY).orElse("nothing"),
                "origin", origin.origin().name(),
                "originKnownBy", origin.knownBy().name(),
                "fetchedBytes", Long.toString(origin.fetchedBytes()));
        if (isFromStorage(origin, restarted)) {
            context.passed(Claim.READ_FROM_STORAGE, details, context.lastAnswer());
            return StepOutcome.completed();
        }
        var reason = ReasonCode.READBACK_NOT_FROM_STORAGE;
        context.inconclusive(Claim.READ_FROM_STORAGE, reason, details, context.lastAnswer());
        return new StepOutcome.Failed(reason, details.toString());
    }

    private static StepOutcome judgeContent(StepContext context, AgentReply.ReadBack found) {
        var details = Map.of(
                "comparedBytes", Long.toString(found.comparedBytes()),
                "mismatchedBytes", Long.toString(found.mismatchedBytes()),
                "missingBytes", Long.toString(found.missingBytes()),
                "unreadableBytes", Long.toString(found.unreadableBytes()),
                "firstMismatch", found.firstMismatch().map(Object::toString).orElse("none"));
        if (found.mismatchedBytes() > 0) {
            context.failed(Claim.READ_BACK_MATCHES, ReasonCode.READBACK_MISMATCH, details, context.lastAnswer());
            return new StepOutcome.Failed(ReasonCode.READBACK_MISMATCH, details.toString());
        }
        if (!complete(context, found)) {
            var reason = found.unreadableBytes() > 0 ? ReasonCode.STORAGE_ERROR : ReasonCode.READBACK_INCOMPLETE;
            context.inconclusive(Claim.READ_BACK_MATCHES, reason, details, context.lastAnswer());
            return new StepOutcome.Failed(reason, details.toString());
        }
        context.passed(Claim.READ_BACK_MATCHES, details, context.lastAnswer());
        return StepOutcome.completed();
    }

    /** The agent's own "flawless" is not enough: a full read-back must have looked at every byte that was written. */
    private static boolean complete(StepContext context, AgentReply.ReadBack found) {
        boolean full = context.job().plan().policy().readBack() == ReadBackScope.FULL;
        long least = full ? found.expectedBytes() : found.expectedBytes() / 10;
        return found.flawless()
                && found.expectedBytes() == context.job().figures().overwritten()
                && found.comparedBytes() >= least;
    }
}
