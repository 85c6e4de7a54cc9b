package org.lethe.agent;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lethe.protocol.AgentBuild;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.MessageLines;

/** The packaged agent as a process with 40 MiB of heap and buffers, and the station's end of its streams. */
final class AgentProcess implements AutoCloseable {
    private final Path jar;
    private final Process process;
    private final OutputStream input;
    private final MessageLines lines;

    private AgentProcess(Path jar, Process process) {
        this.jar = jar;
        this.process = process;
        this.input = process.getOutputStream();
        this.lines = new MessageLines(process.getInputStream());
    }

    /** @param directory where its jar and what it writes to stderr lie */
    static AgentProcess start(Path directory) throws IOException {
        var jar =
                Files.copy(packagedAgent(), directory.resolve("lethe-agent.jar"), StandardCopyOption.REPLACE_EXISTING);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-cp",
                        jar.toString(),
                        "org.lethe.agent.Main",
                        jar.toString())
                .redirectError(directory.resolve("stderr").toFile())
                .start();
        return new AgentProcess(jar, process);
    }

    private static Path packagedAgent() {
        var jars = new File("target").listFiles((target, name) -> name.endsWith("-phone.jar"));
        return jars[0].toPath();
    }

    Path jar() {
        return jar;
    }

    AgentReply.Hello greet(Path directory, String... keepJobs) throws IOException {
        return (AgentReply.Hello)
                ask(new AgentRequest.Hello(AgentBuild.id(), List.of(directory.toString()), List.of(keepJobs)));
    }

    AgentReply ask(AgentRequest request) throws IOException {
        send(request);
        var reply = reply();
        while (reply instanceof AgentReply.Progress) {
            reply = reply();
        }
        return reply;
    }

    void send(AgentRequest request) throws IOException {
        input.write((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** Reads progress until the work has come so far; how fast it gets there does not matter. */
    void awaitProgressOf(long bytes) throws IOException {
        var reply = reply();
        while (reply instanceof AgentReply.Progress moving && moving.done() < bytes) {
            reply = reply();
        }
    }

    private AgentReply reply() throws IOException {
        return AgentReply.parse(lines.read().orElseThrow(() -> new IOException("The agent has ended")));
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    /** Says goodbye; returns the exit code. */
    int leave() throws IOException, InterruptedException {
        ask(new AgentRequest.Bye());
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() throws Exception {
        kill();
    }
}
