package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone without shell v2: one stream, no exit code, and still no end is taken for success. */
@Timeout(60)
class LegacyShellTest {
    private static final Pattern MARK = Pattern.compile("echo (lethe-exit-[0-9a-f]{16}:)\\$\\?$");
    private ScriptedAdbServer adb;
    private AdbBench bench;

    @BeforeEach
    void start() throws IOException {
        adb = new ScriptedAdbServer().on("host-transport-id:7:features", talk -> talk.okayText("cmd"));
        bench = AdbBench.against(adb);
    }

    @AfterEach
    void stop() throws Exception {
        adb.close();
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", ""})
    void the_exit_code_comes_from_the_mark_and_the_mark_is_taken_out(String lineEnd) throws Exception {
        phonePrints("no newline at the end{mark}13" + lineEnd);
        assertThat(run()).isEqualTo(new ShellResult("no newline at the end", "", 13));
    }

    @Test
    void output_in_any_pieces_is_the_same_output() throws Exception {
        phonePrintsBytewise("lethe-exit-lethe-exit-0\nlethe{mark}255\n");
        assertThat(run()).isEqualTo(new ShellResult("lethe-exit-lethe-exit-0\nlethe", "", 255));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Success\n", "Success\n{mark}", "Success\n{mark}x\n", "{mark}0\nmore", "lethe-exit-"})
    void an_end_without_a_whole_mark_is_a_lost_phone(String output) {
        phonePrints(output);
        assertThatThrownBy(this::run).isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void what_cannot_be_the_mark_is_handed_on_at_once() throws Exception {
        adb.on("shell:", talk -> {
            talk.okay();
            talk.say("{\"hello\":1}\n"); // and the stream stays open
        });
        try (var process = bench.device(7).start("agent", AdbBench.soon())) {
            assertThat(process.stdout().readNBytes(12)).asString().isEqualTo("{\"hello\":1}\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo a # comment\nexit 7", "(echo a; exit 7)", "echo a; cat; exit 7"})
    void the_wrapped_command_keeps_its_exit_code_on_a_real_shell(String command) throws Exception {
        // bash, because it shares mksh's "((" of arithmetic; no input comes, and none is waited for
        var wrapped = LegacyShellReader.wrapped(command, " </dev/null", "mark:");
        var process = new ProcessBuilder("bash", "-c", wrapped).start();
        assertThat(process.getInputStream().readAllBytes()).asString().isEqualTo("a\nmark:7\n");
    }

    private ShellResult run() throws AdbException {
        return bench.device(7).shell("pm clear x", AdbBench.soon());
    }

    private void phonePrints(String output) {
        adb.on("shell:", talk -> {
            talk.okay();
            talk.say(output.replace("{mark}", mark()));
            talk.hangUp();
        });
    }

    private void phonePrintsBytewise(String output) {
        adb.on("shell:", talk -> {
            talk.okay();
            for (var one : output.replace("{mark}", mark()).split("")) {
                talk.say(one);
            }
            talk.hangUp();
        });
    }

    private String mark() {
        var requests = adb.requests();
        var mark = MARK.matcher(requests.get(requests.size() - 1));
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }
}
