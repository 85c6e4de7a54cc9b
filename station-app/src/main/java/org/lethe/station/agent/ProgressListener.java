package org.lethe.station.agent;

import org.lethe.protocol.AgentReply;

/** Is told how far the agent is, on the thread that waits for it, about twice a second. */
@FunctionalInterface
public interface ProgressListener {
    /** For requests whose progress interests nobody. */
    ProgressListener NONE = progress -> {};

    void progress(AgentReply.Progress progress);
}
