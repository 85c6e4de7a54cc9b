package org.lethe.station.agent;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.lethe.probe.ProbeFile;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.JobKey;
import org.lethe.station.adb.AdbDevice;
import org.lethe.station.adb.ShellProcess;
import org.lethe.station.agent.AgentAnswer.Answered;
import org.lethe.station.agent.AgentAnswer.Refused;
import org.lethe.station.model.PhoneCommand;
import org.lethe.station.runtime.Deadline;

/**
 * A running agent on one phone. It lives no longer than the cable: a phone that was away needs a new one. Requests are made one
 * after the other, by one thread; {@link #close} may be called from any and ends what runs. Each call throws
 * {@link org.lethe.station.adb.AdbConnectionLostException} when the phone has left, {@link
 * org.lethe.station.adb.AdbTimeoutException} when it has fallen silent, and an {@link AgentException} when only the agent
 * failed; after any of them this connection is closed.
 */
public final class AgentConnection implements AutoCloseable {
    /** Where the shell's user may write on every phone; the agent and its fill live here (android.md 4.1). */
    public static final String DIRECTORY = "/data/local/tmp";

    static final String JAR = DIRECTORY + "/lethe-agent.jar";
    /** Readable for all, writable for none: Android 14 refuses to run code that its user may change (android.md 7). */
    private static final int READ_ONLY = 0444;

    /** A probe must be executable, too. */
    private static final int EXECUTABLE = 0755;

    private final AdbDevice device;
    private final ShellProcess process;
    private final AgentStream stream;

    private AgentConnection(AdbDevice device, ShellProcess process, Duration longestSilence) {
        this.device = device;
        this.process = process;
        this.stream = new AgentStream(process, longestSilence);
    }

    /** Starts an agent that first deletes the fill of whatever job there was. */
    public static AgentConnection start(AdbDevice device, AgentJar jar, Deadline deadline) throws IOException {
        return start(device, jar, List.of(), AgentStream.LONGEST_SILENCE, deadline);
    }

    /** Starts an agent that first deletes the fill of all jobs but this one, which is to go on or to be read back. */
    public static AgentConnection startForJob(AdbDevice device, AgentJar jar, JobKey job, Deadline deadline)
            throws IOException {
        return start(device, jar, List.of(job.fingerprint()), AgentStream.LONGEST_SILENCE, deadline);
    }

    static AgentConnection start(
            AdbDevice device, AgentJar jar, List<String> keepJobs, Duration longestSilence, Deadline deadline)
            throws IOException {
        var _pushed = device.push(jar.open(), jar.size(), JAR, READ_ONLY, deadline, sent -> {});
        var agent =
                new AgentConnection(device, device.start(PhoneCommand.START_AGENT.line(), deadline), longestSilence);
        try {
            agent.greet(new AgentRequest.Hello(jar.buildId(), List.of(DIRECTORY), keepJobs), deadline);
            return agent;
        } catch (AgentException fault) {
            deleteJar(device, deadline, fault);
            throw fault;
        }
    }

    /** An agent that did not get as far as deleting its jar must not leave it on a phone that is sold. */
    private static void deleteJar(AdbDevice device, Deadline deadline, AgentException fault) {
        try {
            var _done = device.shell(PhoneCommand.REMOVE_AGENT_JAR.line(), deadline);
        } catch (IOException e) {
            fault.addSuppressed(e);
        }
    }

    private void greet(AgentRequest.Hello hello, Deadline deadline) throws IOException {
        var answer = ask(hello, AgentReply.Hello.class, ProgressListener.NONE, deadline);
        boolean sameBuild = answer.reply()
                .map(AgentReply.Hello::build)
                .filter(hello.build()::equals)
                .isPresent();
        if (!sameBuild) {
            close();
            throw new AgentGarbageException("The agent is not of build " + hello.build() + ": " + answer, null);
        }
    }

    /** Sizes below directories. */
    public AgentAnswer<AgentReply.Survey> survey(List<String> directories, Deadline deadline) throws IOException {
        return ask(new AgentRequest.Survey(directories), AgentReply.Survey.class, ProgressListener.NONE, deadline);
    }

    /** What Android's services tell the agent. */
    public AgentAnswer<AgentReply.Facts> facts(Deadline deadline) throws IOException {
        return ask(new AgentRequest.Facts(), AgentReply.Facts.class, ProgressListener.NONE, deadline);
    }

    /** @param nonce 64 hexadecimal digits, which the caller has journalled */
    public AgentAnswer<AgentReply.CanariesPlanted> plantCanaries(
            String nonce, List<String> directories, Deadline deadline) throws IOException {
        var request = new AgentRequest.PlantCanaries(nonce, directories);
        return ask(request, AgentReply.CanariesPlanted.class, ProgressListener.NONE, deadline);
    }

    /** Looks for the canaries planted with the same nonce. */
    public AgentAnswer<AgentReply.CanariesChecked> checkCanaries(
            String nonce, List<String> directories, Deadline deadline) throws IOException {
        var request = new AgentRequest.CheckCanaries(nonce, directories);
        return ask(request, AgentReply.CanariesChecked.class, ProgressListener.NONE, deadline);
    }

    /**
     * Asks which keys encrypt directories. Sends the probes of all architectures, 20 kB together, because the phone knows best
     * which one it can run; the agent deletes them.
     */
    public AgentAnswer<AgentReply.KeyIdentifiers> keyIdentifiers(List<String> directories, Deadline deadline)
            throws IOException {
        var probes = ProbeFile.all();
        for (ProbeFile probe : probes) {
            push(probe, deadline);
        }
        var fingerprints = probes.stream().map(ProbeFile::fingerprint).toList();
        var request = new AgentRequest.ReadKeyIdentifiers(DIRECTORY, fingerprints, directories);
        return ask(request, AgentReply.KeyIdentifiers.class, ProgressListener.NONE, deadline);
    }

    /** What a push that failed has left there is deleted by the next agent, first thing. */
    private void push(ProbeFile probe, Deadline deadline) throws IOException {
        String path = DIRECTORY + "/" + probe.fingerprint().fileName();
        try {
            var _pushed = device.push(probe.open(), probe.size(), path, EXECUTABLE, deadline, sent -> {});
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        }
    }

    /** Fills free space, or goes on with it. */
    public AgentAnswer<AgentReply.Overwritten> overwrite(
            AgentRequest.Overwrite request, ProgressListener listener, Deadline deadline) throws IOException {
        return ask(request, AgentReply.Overwritten.class, listener, deadline);
    }

    /** Compares the fill with what it must be, and says whether it was the storage that answered. */
    public AgentAnswer<AgentReply.ReadBack> readBack(
            AgentRequest.ReadBack request, ProgressListener listener, Deadline deadline) throws IOException {
        return ask(request, AgentReply.ReadBack.class, listener, deadline);
    }

    /** Deletes fill and canaries of all jobs below directories. */
    public AgentAnswer<AgentReply.CleanedUp> cleanUp(List<String> directories, Deadline deadline) throws IOException {
        return ask(new AgentRequest.CleanUp(directories), AgentReply.CleanedUp.class, ProgressListener.NONE, deadline);
    }

    /** Lets the agent end by itself and waits for it. */
    public void sayGoodbye(Deadline deadline) throws IOException {
        try (this) {
            var _bye = ask(new AgentRequest.Bye(), AgentReply.Bye.class, ProgressListener.NONE, deadline);
            int _exitCode = process.awaitExit(deadline);
        }
    }

    /** What the phone printed beside the agent's replies: for the report, at most 4000 characters. */
    public String noise() {
        return stream.noise();
    }

    /** Hangs up; the phone ends the agent. What it has written so far stays. */
    @Override
    public void close() {
        process.close();
    }

    private <R extends AgentReply> AgentAnswer<R> ask(
            AgentRequest request, Class<R> type, ProgressListener listener, Deadline deadline) throws IOException {
        try {
            return device.transcriber()
                    .of(
                            "agent " + request.shown(),
                            () -> exchange(request, type, listener, deadline),
                            AgentConnection::words);
        } catch (IOException | RuntimeException fault) {
            close();
            throw fault;
        }
    }

    private <R extends AgentReply> AgentAnswer<R> exchange(
            AgentRequest request, Class<R> type, ProgressListener listener, Deadline deadline) throws IOException {
        stream.send(request);
        return await(request, type, listener, deadline);
    }

    /** The reply's line; what came before it only told how far the agent was. */
    private static <R extends AgentReply> String words(AgentAnswer<R> answer) {
        return answer instanceof Refused<R> refused
                ? new AgentReply.Refusal(refused.code(), refused.text()).line()
                : answer.reply().orElseThrow().line();
    }

    private <R extends AgentReply> AgentAnswer<R> await(
            AgentRequest request, Class<R> type, ProgressListener listener, Deadline deadline) throws IOException {
        while (true) {
            var reply = stream.receive(deadline).orElseThrow(() -> new AgentTimeoutException(request.toString()));
            if (reply instanceof AgentReply.Progress progress) {
                listener.progress(progress);
            } else if (reply instanceof AgentReply.Refusal refusal) {
                return new Refused<>(refusal.code(), refusal.text());
            } else if (type.isInstance(reply)) {
                return new Answered<>(type.cast(reply));
            } else {
                throw new AgentGarbageException("The agent answered " + request + " by " + reply, null);
            }
        }
    }
}
