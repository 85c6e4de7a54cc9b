package org.lethe.station.agent;

/**
 * The agent's process ended before it had answered, and the phone told its exit code. It could not be started, crashed, or was
 * killed for want of memory. The message keeps what it complained last.
 */
public final class AgentDiedException extends AgentException {
    private static final long serialVersionUID = 1L;

    AgentDiedException(int exitCode, String complaints) {
        super("The agent ended with exit code " + exitCode + " before it answered. It said: " + complaints, null);
    }
}
