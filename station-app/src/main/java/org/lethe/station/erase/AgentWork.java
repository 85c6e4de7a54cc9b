package org.lethe.station.erase;

import java.util.function.Consumer;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.JobKey;
import org.lethe.station.adb.AdbException;
import org.lethe.station.agent.AgentConnection;
import org.lethe.station.agent.AgentConnection.AgentFaultException;
import org.lethe.station.agent.AgentJar;
import org.lethe.station.model.Progress;
import org.lethe.station.model.ReasonCode;

/** What all steps that work through the agent have in common. */
final class AgentWork {
    private AgentWork() {}

    /** An agent on the phone's present connection; the fill of this job stays, that of others goes. */
    static AgentConnection start(StepContext context, AgentJar jar) throws AdbException, AgentFaultException {
        return AgentConnection.start(
                context.connection().device(),
                jar,
                JobKey.ofHex(context.job().keyHex()).fingerprint(),
                AgentPlaces.ALL,
                context.patience().agentSilence(),
                context.within(context.patience().push()));
    }

    /** Hands the agent's own figures on. */
    static Consumer<AgentReply.Progress> progressTo(StepContext context) {
        return moving ->
                context.progress().accept(new Progress(moving.done(), moving.total(), moving.bytesPerSecond()));
    }

    /** A step whose agent did not do its work. */
    static StepOutcome failed(AgentFaultException fault) {
        return new StepOutcome.Failed(ReasonCode.AGENT_FAILED, String.valueOf(fault.getMessage()));
    }
}
