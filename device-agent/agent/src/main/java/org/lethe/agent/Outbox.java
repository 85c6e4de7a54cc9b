package org.lethe.agent;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.lethe.protocol.AgentReply;

/** Sends replies, one whole line at a time, whichever thread they come from. */
final class Outbox {
    private final OutputStream out;

    Outbox(OutputStream out) {
        this.out = out;
    }

    synchronized void send(AgentReply reply) throws IOException {
        out.write((reply.line() + '\n').getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
