package org.lethe.station.agent;

/**
 * The deadline of a request passed before the agent had done it, whether it reported progress or not. (One that says nothing for
 * longer than it may is met by {@link org.lethe.station.adb.AdbTimeoutException} before that.)
 */
public final class AgentTimeoutException extends AgentException {
    private static final long serialVersionUID = 1L;

    AgentTimeoutException(String request) {
        super("The agent did not finish in time: " + request, null);
    }
}
