package org.lethe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.agent.os.AndroidSystem;
import org.lethe.protocol.AgentReply.KeyIdentifiers;
import org.lethe.protocol.AgentRequest.ReadKeyIdentifiers;
import org.lethe.protocol.KeyAnswer;
import org.lethe.protocol.ProbeFingerprint;

/** The agent runs what the station has sent, and nothing else; a probe that gives no answer leaves the key unknown. */
class KeyProbeTest {
    private static final long PATIENT = 20_000;

    private final String abi =
            new AndroidSystem(new PlayedFramework()).programs().abis().get(0);
    private Path directory;

    @BeforeEach
    void folder(@TempDir Path empty) {
        directory = empty;
    }

    @Test
    void an_answer_is_passed_on_and_the_probe_is_gone() throws Exception {
        var reply = run(script("echo '{\"probe\":1,\"answer\":\"none\",\"call\":\"'$1$2'\",\"errno\":61}'; exit 10"));
        assertThat(reply.places()).singleElement().satisfies(reading -> {
            assertThat(reading.answer()).isEqualTo(KeyAnswer.NONE);
            assertThat(reading.text()).contains("policy" + directory);
        });
        assertThat(reply.left()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_probe_that_crashes_says_nothing() throws Exception {
        var reading = run(script("kill -SEGV $$")).places().get(0);
        assertThat(reading.answer()).isEqualTo(KeyAnswer.UNKNOWN);
        assertThat(reading.text()).contains("139");
    }

    @Test
    void a_probe_that_hangs_is_ended_and_says_nothing() throws Exception {
        var reading = run(script("exec sleep 600"), 200).places().get(0);
        assertThat(reading.answer()).isEqualTo(KeyAnswer.UNKNOWN);
        assertThat(reading.text()).contains("did not end within 200 ms");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_probe_that_prints_without_end_is_ended() throws Exception {
        var reading = run(script("exec yes")).places().get(0);
        assertThat(reading.answer()).isEqualTo(KeyAnswer.UNKNOWN);
        assertThat(reading.text()).contains("printed more than");
    }

    @Test
    void a_file_that_cannot_be_executed_says_nothing() throws Exception {
        var probe = script("exit 10");
        assertThat(path().toFile().setExecutable(false, false)).isTrue();
        assertThat(run(probe).places().get(0).answer()).isEqualTo(KeyAnswer.UNKNOWN);
    }

    @Test
    void a_file_of_another_content_is_not_run_and_is_deleted() throws Exception {
        var probe = script("exit 10");
        var trace = directory.resolve("trace");
        script("touch " + trace);
        var reading = run(probe).places().get(0);
        assertThat(reading.answer()).isEqualTo(KeyAnswer.UNKNOWN);
        assertThat(reading.text()).contains("not the probe that the station has sent");
        assertThat(trace).doesNotExist();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_missing_file_says_so_and_is_not_created() throws Exception {
        var probe = script("exit 10");
        Files.delete(path());
        assertThat(run(probe).places().get(0).text()).contains("is not there");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_phone_of_an_architecture_without_probe_stays_unknown() throws Exception {
        script("exit 10");
        var other = new ProbeFingerprint("riscv64", "00".repeat(32));
        var reading = run(other).places().get(0);
        assertThat(reading.answer()).isEqualTo(KeyAnswer.UNKNOWN);
        assertThat(reading.text()).contains("no probe for a phone of [" + abi + "]");
        assertThat(directory).isEmptyDirectory();
    }

    private KeyIdentifiers run(ProbeFingerprint probe) throws InterruptedException {
        return run(probe, PATIENT);
    }

    private KeyIdentifiers run(ProbeFingerprint probe, long milliseconds) throws InterruptedException {
        var here = directory.toString();
        var request = new ReadKeyIdentifiers(here, List.of(probe), List.of(here));
        return new KeyProbe(new AndroidSystem(new PlayedFramework()), request, milliseconds).run();
    }

    /** A program in the place of the probe. */
    private ProbeFingerprint script(String body) throws Exception {
        var text = "#!/bin/sh\n" + body + "\n";
        Files.writeString(path(), text);
        assertThat(path().toFile().setExecutable(true)).isTrue();
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ProbeFingerprint(abi, HexFormat.of().formatHex(hash));
    }

    private Path path() {
        return directory.resolve("lethe-probe-" + abi);
    }
}
