package org.lethe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.protocol.AgentBuild;
import org.lethe.protocol.AgentReply;
import org.lethe.protocol.AgentRequest;
import org.lethe.protocol.JobKey;
import org.lethe.protocol.MessageLines;

/** The jar that phones get, run as a process of its own with little memory, on real files. */
class AgentProcessTest {
    private static final JobKey KEY = JobKey.ofHex("42".repeat(32));
    private static final long MIB = 1 << 20;

    @Test
    void the_packaged_agent_fills_reads_back_and_cleans_up_in_64_MiB(@TempDir Path directory) throws Exception {
        var jar = Files.copy(packagedAgent(), directory.resolve("lethe-agent.jar"));
        var process = new ProcessBuilder(
                        java(),
                        "-Xmx24m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-cp",
                        jar.toString(),
                        "org.lethe.agent.Main",
                        jar.toString())
                .redirectError(directory.resolve("stderr").toFile())
                .start();
        try (var input = process.getOutputStream()) {
            var lines = new MessageLines(process.getInputStream());
            ask(input, lines, new AgentRequest.Hello(AgentBuild.id(), List.of(directory.toString()), List.of()));
            assertThat(jar).doesNotExist();
            var done = (AgentReply.Overwritten)
                    ask(input, lines, new AgentRequest.Overwrite(directory.toString(), KEY, 1, 0, 200 * MIB + 77));
            assertThat(done.presentBytes()).isEqualTo(200 * MIB + 77);
            var found = (AgentReply.ReadBack) ask(
                    input,
                    lines,
                    new AgentRequest.ReadBack(directory.toString(), KEY, 1, done.extents(), OptionalLong.empty()));
            assertThat(found.flawless()).isTrue();
            print("fill", done.writtenBytes(), done.milliseconds());
            print("read-back", found.comparedBytes(), found.milliseconds());
            ask(input, lines, new AgentRequest.CleanUp(List.of(directory.toString())));
            ask(input, lines, new AgentRequest.Bye());
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(directory.toFile().list()).containsExactly("stderr");
        assertThat(directory.resolve("stderr")).isEmptyFile();
    }

    private static AgentReply ask(OutputStream input, MessageLines lines, AgentRequest request) throws IOException {
        input.write((request.line() + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
        while (true) {
            var reply = AgentReply.parse(lines.read().orElseThrow(() -> new IOException("The agent has ended")));
            if (!(reply instanceof AgentReply.Progress)) {
                return reply;
            }
        }
    }

    private static void print(String what, long bytes, long milliseconds) {
        System.out.printf("%s: %d MiB in %d ms%n", what, bytes / MIB, milliseconds);
    }

    private static Path packagedAgent() {
        var jars = new File("target").listFiles((target, name) -> name.endsWith("-phone.jar"));
        return jars[0].toPath();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
