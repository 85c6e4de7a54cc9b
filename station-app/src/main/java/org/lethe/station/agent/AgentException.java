package org.lethe.station.agent;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A fault of the agent while its phone is still there. What was asked for MAY have run in part. The connection is closed. The
 * caller may start the agent again, which first deletes unwanted fill, and repeat the request: overwriting goes on where it
 * stopped, everything else begins anew.
 */
public abstract sealed class AgentException extends IOException
        permits AgentDiedException, AgentTimeoutException, AgentGarbageException {
    private static final long serialVersionUID = 1L;

    AgentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
