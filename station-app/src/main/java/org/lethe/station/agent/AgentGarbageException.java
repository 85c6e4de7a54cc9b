package org.lethe.station.agent;

import org.jspecify.annotations.Nullable;

/** The agent said something that does not belong here. It is not of this build, or something else answered. Repeating is pointless. */
public final class AgentGarbageException extends AgentException {
    private static final long serialVersionUID = 1L;

    AgentGarbageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
