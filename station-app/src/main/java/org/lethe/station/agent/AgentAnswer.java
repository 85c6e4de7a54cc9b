package org.lethe.station.agent;

import java.util.Optional;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.RefusalCode;

/**
 * What the agent said to a request. Whether the result is a good one is another question: an overwrite that failed half way is
 * an {@link Answered} that tells so.
 *
 * @param <R> the reply that belongs to the request
 */
public sealed interface AgentAnswer<R extends AgentReply> {
    /** The reply, if there is one. */
    Optional<R> reply();

    /** The agent did its work and tells the result. */
    record Answered<R extends AgentReply>(R result) implements AgentAnswer<R> {
        @Override
        public Optional<R> reply() {
            return Optional.of(result);
        }
    }

    /**
     * The agent did not do it, or not to its end; see {@link RefusalCode} for what may have happened.
     *
     * @param text the agent's words, for the log
     */
    record Refused<R extends AgentReply>(RefusalCode code, String text) implements AgentAnswer<R> {
        @Override
        public Optional<R> reply() {
            return Optional.empty();
        }
    }
}
