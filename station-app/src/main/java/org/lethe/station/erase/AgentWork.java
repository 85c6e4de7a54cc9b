package org.lethe.station.erase;

import java.io.IOException;
import java.util.List;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.JobKey;
import org.lethe.protocol.KeyReading;
import org.lethe.protocol.PhoneFacts;
import org.lethe.protocol.RefusalCode;
import org.lethe.protocol.Strain;
import org.lethe.station.agent.AgentAnswer;
import org.lethe.station.agent.AgentConnection;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.model.HeldBack;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.runtime.Deadline;

/**
 * An agent at work for one step. Faults of the line, and of an agent that dies, are thrown and mean "look for the phone and go on
 * with the step"; a refusal by the agent is an answer and ends the step.
 */
final class AgentWork implements AutoCloseable {
    private final StepContext context;
    private final AgentConnection agent;

    private AgentWork(StepContext context, AgentConnection agent) {
        this.context = context;
        this.agent = agent;
    }

    /** Starts an agent on the phone's present connection; the fill of this job stays, that of others goes. */
    static AgentWork start(StepContext context, AgentJar jar) throws IOException {
        var key = JobKey.ofHex(context.job().keyHex());
        var deadline = context.within(context.patience().push());
        return new AgentWork(
                context, AgentConnection.startForJob(context.connection().device(), jar, key, deadline));
    }

    AgentReply.Place surveyOfFill() throws IOException, RefusedException {
        return answer(agent.survey(AgentPlaces.ALL, soon())).places().get(0);
    }

    PhoneFacts facts() throws IOException, RefusedException {
        return answer(agent.facts(soon())).facts();
    }

    AgentReply.CanariesPlanted plantCanaries(String nonce, List<String> places) throws IOException, RefusedException {
        return answer(agent.plantCanaries(nonce, places, soon()));
    }

    AgentReply.CanariesChecked checkCanaries(String nonce) throws IOException, RefusedException {
        return answer(agent.checkCanaries(nonce, AgentPlaces.ALL, soon()));
    }

    /** Which key encrypts the place of the fill. */
    KeyReading keyIdentifier() throws IOException, RefusedException {
        var reply = answer(agent.keyIdentifiers(List.of(AgentPlaces.FILL), soon()));
        if (!reply.left().isEmpty()) {
            context.desk().remark("probes left on the phone until the agent cleans up: " + reply.left());
        }
        return reply.places().get(0);
    }

    AgentReply.Overwritten overwrite(AgentRequest.Overwrite request) throws IOException, RefusedException {
        return answer(agent.overwrite(request, this::progress, wholeStorage()));
    }

    AgentReply.ReadBack readBack(AgentRequest.ReadBack request) throws IOException, RefusedException {
        return answer(agent.readBack(request, this::progress, wholeStorage()));
    }

    /** Deletes everything of the station's in some of its places. */
    AgentReply.CleanedUp cleanUp(List<String> places) throws IOException, RefusedException {
        return answer(agent.cleanUp(places, soon()));
    }

    @Override
    public void close() {
        agent.close();
    }

    private void progress(AgentReply.Progress moving) {
        context.progress()
                .accept(new Progress(
                        moving.done(),
                        moving.total(),
                        moving.bytesPerSecond(),
                        moving.heldBackBy().map(AgentWork::heldBack)));
    }

    private static HeldBack heldBack(Strain strain) {
        return switch (strain) {
            case HEAT -> HeldBack.HEAT;
            case LOW_BATTERY -> HeldBack.LOW_BATTERY;
        };
    }

    private Deadline soon() {
        return context.within(context.patience().push());
    }

    private Deadline wholeStorage() {
        return context.within(context.patience().wholeStorage());
    }

    private static <R extends AgentReply> R answer(AgentAnswer<R> answer) throws RefusedException {
        if (answer instanceof AgentAnswer.Refused<R> refused) {
            throw new RefusedException(refused.code(), refused.text());
        }
        return answer.reply().orElseThrow();
    }

    /** The agent is there and refuses; what was asked for may have run in part. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final ReasonCode reason;
        private final String story;

        RefusedException(RefusalCode code, String text) {
            super(code + ": " + text);
            this.reason = reason(code, text);
            this.story = code + ": " + text;
        }

        private static ReasonCode reason(RefusalCode code, String text) {
            return switch (code) {
                case TOO_HOT -> ReasonCode.BATTERY_HOT;
                case BATTERY_LOW -> ReasonCode.BATTERY_LOW;
                case STORAGE -> StorageComplaint.in(text).orElse(ReasonCode.AGENT_FAILED);
                case OTHER_BUILD, NOT_GREETED, MALFORMED, INTERNAL -> ReasonCode.AGENT_FAILED;
            };
        }

        StepOutcome outcome() {
            return new StepOutcome.Failed(reason, story);
        }
    }
}
