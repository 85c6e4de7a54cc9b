package org.lethe.station.agent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.MessageLines;
import org.lethe.protocol.ProtocolException;
import org.lethe.station.adb.AdbTimeoutException;
import org.lethe.station.adb.ShellProcess;
import org.lethe.station.runtime.Deadline;

/** Requests and replies as lines on the agent's streams. */
final class AgentStream {
    /**
     * How long the agent may say nothing. It speaks twice a second while it works; a phone whose storage is under full load
     * can still keep a thread from the processor for seconds.
     */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    /** Lines of the phone's own among the agent's; more is no agent. */
    private static final int MOST_NOISE_LINES = 100;

    private static final int LONGEST_COMPLAINT = 4000;

    private final ShellProcess process;
    private final Duration longestSilence;
    private final MessageLines lines;
    private final StringBuilder noise = new StringBuilder();
    private int noiseLines;

    AgentStream(ShellProcess process, Duration longestSilence) {
        this.process = process;
        this.longestSilence = longestSilence;
        this.lines = new MessageLines(process.stdout());
    }

    void send(AgentRequest request) throws IOException {
        var stdin = process.stdin();
        stdin.write((request.line() + '\n').getBytes(StandardCharsets.UTF_8));
        stdin.flush();
    }

    /** The next reply, progress included; empty when the deadline has passed. */
    Optional<AgentReply> receive(Deadline deadline) throws IOException {
        var line = readLine(deadline);
        while (line.isPresent() && !line.get().startsWith("{")) {
            noteNoise(line.get());
            line = readLine(deadline);
        }
        return line.isPresent() ? Optional.of(parse(line.get())) : Optional.empty();
    }

    /** What the phone printed beside the agent's replies, at most 4000 characters. */
    String noise() {
        return noise.toString();
    }

    private Optional<String> readLine(Deadline deadline) throws IOException {
        var limit = deadline.sooner(longestSilence);
        process.idleLimit(limit.remaining());
        try {
            return deadline.expired() ? Optional.empty() : Optional.of(readWithin(deadline));
        } catch (AdbTimeoutException silence) {
            if (limit == deadline) { // by the limit that was set, not by the clock: sockets round, and wake a little
                // early
                return Optional.empty();
            }
            throw silence;
        }
    }

    private String readWithin(Deadline deadline) throws IOException {
        try {
            var line = lines.read();
            return line.isPresent() ? line.get() : died(deadline);
        } catch (ProtocolException e) {
            throw new AgentGarbageException("The agent's line is too long", e);
        }
    }

    private static AgentReply parse(String line) throws AgentGarbageException {
        try {
            return AgentReply.parse(line);
        } catch (ProtocolException e) {
            throw new AgentGarbageException("The agent said what is not in its language: " + e.getMessage(), e);
        }
    }

    /** Old phones mix the linker's warnings about vendor libraries into the output. */
    private void noteNoise(String line) throws AgentGarbageException {
        if (++noiseLines > MOST_NOISE_LINES) {
            throw new AgentGarbageException("Instead of the agent something else talks: " + noise, null);
        }
        if (noise.length() + line.length() < LONGEST_COMPLAINT) {
            noise.append(line).append('\n');
        }
    }

    private String died(Deadline deadline) throws IOException {
        int exitCode = process.awaitExit(deadline); // known already: without it the output would not have ended
        throw new AgentDiedException(exitCode, noise + beginningOf(process.stderr()));
    }

    private static String beginningOf(InputStream stderr) throws IOException {
        return new String(stderr.readNBytes(LONGEST_COMPLAINT), StandardCharsets.UTF_8).strip();
    }
}
