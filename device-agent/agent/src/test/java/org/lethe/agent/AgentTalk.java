package org.lethe.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lethe.agent.os.PhoneSystem;
import org.lethe.protocol.AgentBuild;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.MessageLines;

/** The station's end of the wire, and a whole agent at the other. */
final class AgentTalk implements AutoCloseable {
    private final OutputStream out;
    private final MessageLines lines;
    private final CompletableFuture<Integer> exit;
    final List<AgentReply.Progress> progress = new ArrayList<>();

    AgentTalk(MemoryStorage storage, String... args) throws IOException {
        this(new MemoryPhone(storage), args);
    }

    AgentTalk(PhoneSystem phone, String... args) throws IOException {
        var toAgent = new PipedOutputStream();
        var fromAgent = new PipedInputStream(1 << 16);
        InputStream in = new PipedInputStream(toAgent, 1 << 16);
        OutputStream agentOut = new PipedOutputStream(fromAgent);
        this.out = toAgent;
        this.lines = new MessageLines(fromAgent);
        this.exit = CompletableFuture.supplyAsync(() -> Main.run(args, in, agentOut, phone), task -> {
            var thread = new Thread(task, "agent");
            thread.setDaemon(true);
            thread.start();
        });
    }

    static AgentTalk greeted(MemoryStorage storage, String... keepJobs) throws IOException {
        return greeted(new MemoryPhone(storage), keepJobs);
    }

    static AgentTalk greeted(PhoneSystem phone, String... keepJobs) throws IOException {
        var talk = new AgentTalk(phone);
        talk.ask(new AgentRequest.Hello(AgentBuild.id(), List.of("/tmp"), List.of(keepJobs)));
        return talk;
    }

    AgentReply ask(AgentRequest request) throws IOException {
        return ask(request.line());
    }

    AgentReply ask(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return reply();
    }

    private AgentReply reply() throws IOException {
        while (true) {
            var reply = AgentReply.parse(lines.read().orElseThrow(() -> new IOException("The agent has ended")));
            if (!(reply instanceof AgentReply.Progress moving)) {
                return reply;
            }
            progress.add(moving);
        }
    }

    int exitCode() throws Exception {
        return exit.get(30, TimeUnit.SECONDS);
    }

    /** The station leaves. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
