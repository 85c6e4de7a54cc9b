package org.lethe.station.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.MessageLines;
import org.lethe.protocol.ProtocolException;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.AdbException;
import org.lethe.station.adb.ShellProcess;
import org.lethe.station.runtime.Deadline;

/**
 * One agent at work on one phone, from its start to its goodbye. Requests are made one after the other. How long a request may
 * take is not limited, because an overwrite takes as long as the storage is large; how long the agent may be silent is.
 */
public final class AgentConnection implements AutoCloseable {
    private static final String START =
            "CLASSPATH=" + AgentJar.PATH + " exec app_process / org.lethe.agent.Main " + AgentJar.PATH;

    /** The first words of what app_process complains go into messages; the rest helps nobody at the counter. */
    private static final int LONGEST_COMPLAINT = 500;

    private final ShellProcess process;
    private final MessageLines replies;

    private AgentConnection(ShellProcess process) {
        this.process = process;
        this.replies = new MessageLines(process.stdout());
    }

    /**
     * Pushes the agent, starts it and greets it. Before it answers, the agent deletes what earlier jobs left behind.
     *
     * @param keepJob fingerprint of the job whose fill is still wanted
     * @param directories where fill may lie
     * @param silence how long the agent may be silent, then and later
     * @param deadline for the push and the start
     * @throws AdbException when the line failed; the agent's jar may be left on the phone
     * @throws AgentFaultException when the agent does not run on this phone
     */
    public static AgentConnection start(
            AdbDevice device,
            AgentJar jar,
            String keepJob,
            List<String> directories,
            Duration silence,
            Deadline deadline)
            throws AdbException, AgentFaultException {
        push(device, jar, deadline);
        var agent = new AgentConnection(device.start(START, deadline));
        agent.process.idleLimit(silence);
        try {
            var request = new AgentRequest.Hello(jar.build(), directories, List.of(keepJob));
            var hello = agent.ask(request, AgentReply.Hello.class, progress -> {});
            if (!hello.build().equals(jar.build())) {
                throw new AgentFaultException("The agent on the phone is of another build: " + hello.build());
            }
            return agent;
        } catch (AdbException | AgentFaultException | RuntimeException fault) {
            agent.process.close();
            throw fault;
        }
    }

    private static void push(AdbDevice device, AgentJar jar, Deadline deadline) throws AdbException {
        try (var bytes = jar.open()) {
            var pushed = device.push(bytes, jar.size(), AgentJar.PATH, AgentJar.MODE, deadline, sent -> {});
            if (pushed.size() != jar.size()) {
                throw new IllegalStateException("adb proved another file than the agent's: " + pushed);
            }
        } catch (AdbException fault) {
            throw fault;
        } catch (IOException impossible) {
            throw new AssertionError("Reading from memory cannot fail", impossible);
        }
    }

    /** Sizes and counts below directories. */
    public AgentReply.Survey survey(List<String> directories) throws AdbException, AgentFaultException {
        return ask(new AgentRequest.Survey(directories), AgentReply.Survey.class, progress -> {});
    }

    /** Leaves the job's mark in directories. */
    public AgentReply.CanariesPlanted plantCanaries(String nonce, List<String> directories)
            throws AdbException, AgentFaultException {
        return ask(
                new AgentRequest.PlantCanaries(nonce, directories), AgentReply.CanariesPlanted.class, progress -> {});
    }

    /** Looks for the job's mark in directories. */
    public AgentReply.CanariesChecked checkCanaries(String nonce, List<String> directories)
            throws AdbException, AgentFaultException {
        return ask(
                new AgentRequest.CheckCanaries(nonce, directories), AgentReply.CanariesChecked.class, progress -> {});
    }

    /** Fills the storage, going on where an earlier run stopped. Takes minutes to hours. */
    public AgentReply.Overwritten overwrite(AgentRequest.Overwrite request, Consumer<AgentReply.Progress> progress)
            throws AdbException, AgentFaultException {
        return ask(request, AgentReply.Overwritten.class, progress);
    }

    /** Compares the storage with what was written. Takes minutes to hours. */
    public AgentReply.ReadBack readBack(AgentRequest.ReadBack request, Consumer<AgentReply.Progress> progress)
            throws AdbException, AgentFaultException {
        return ask(request, AgentReply.ReadBack.class, progress);
    }

    /** Deletes everything of the station's below directories. */
    public AgentReply.CleanedUp cleanUp(List<String> directories) throws AdbException, AgentFaultException {
        return ask(new AgentRequest.CleanUp(directories), AgentReply.CleanedUp.class, progress -> {});
    }

    /** Ends the agent: it stops when its input does, and adbd ends it when the stream closes. */
    @Override
    public void close() {
        process.close();
    }

    private <R extends AgentReply> R ask(
            AgentRequest request, Class<R> expected, Consumer<AgentReply.Progress> progress)
            throws AdbException, AgentFaultException {
        try {
            process.stdin().write((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
            process.stdin().flush();
            var reply = next();
            while (reply instanceof AgentReply.Progress moving) {
                progress.accept(moving);
                reply = next();
            }
            return expect(reply, expected);
        } catch (AdbException lineFault) {
            throw lineFault;
        } catch (IOException nonsense) {
            throw new AgentFaultException(
                    "The agent said something that is not in its language: " + nonsense.getMessage());
        }
    }

    private AgentReply next() throws IOException, AgentFaultException {
        var line = replies.read();
        if (line.isEmpty()) {
            throw new AgentFaultException("The agent ended without an answer: " + complaint());
        }
        try {
            return AgentReply.parse(line.get());
        } catch (ProtocolException noReply) {
            throw new AgentFaultException(noReply.getMessage() + "; it complained: " + complaint());
        }
    }

    private static <R extends AgentReply> R expect(AgentReply reply, Class<R> expected) throws AgentFaultException {
        if (reply instanceof AgentReply.Refusal refusal) {
            throw new AgentFaultException(refusal.code() + ": " + refusal.text());
        }
        if (!expected.isInstance(reply)) {
            throw new AgentFaultException("The agent answered "
                    + reply.getClass().getSimpleName() + " where " + expected.getSimpleName() + " was asked for");
        }
        return expected.cast(reply);
    }

    private String complaint() throws IOException {
        var text = new String(process.stderr().readNBytes(LONGEST_COMPLAINT), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "nothing" : text;
    }

    /**
     * The phone is there, but the agent does not do its work: it does not start, refuses, or answers nonsense. Some of the last
     * request may have been done. The connection is over; whether to try again is the caller's decision.
     */
    public static final class AgentFaultException extends Exception {
        private static final long serialVersionUID = 1L;

        AgentFaultException(String message) {
            super(message);
        }
    }
}
