package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of the client when the line fails:
 *
 * <ul>
 *   <li>an end that nobody announced is never taken for an answer;
 *   <li>every wait ends at its deadline;
 *   <li>what the other side said in its own words is kept;
 *   <li>nonsense is called nonsense, and no amount of it exhausts memory.
 * </ul>
 */
@Timeout(60)
class AdbFaultsTest {
    private ScriptedAdbServer adb;
    private AdbBench bench;
    private AdbDevice phone;

    @BeforeEach
    void start() throws IOException {
        adb = new ScriptedAdbServer().on("host-transport-id:7:features", talk -> talk.okayText("shell_v2,cmd,stat_v2"));
        bench = AdbBench.against(adb);
        phone = bench.device(7);
    }

    @AfterEach
    void stop() throws Exception {
        adb.close();
        bench.close();
    }

    @Test
    void a_stream_that_ends_without_exit_packet_is_a_lost_phone() {
        adb.on("shell,v2", talk -> {
            talk.okay();
            talk.shell(1, "Success\n");
            talk.hangUp();
        });
        assertThatThrownBy(() -> phone.shell("pm clear x", AdbBench.soon()))
                .isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void an_exit_packet_cut_in_two_is_a_lost_phone() {
        adb.on("shell,v2", talk -> {
            talk.okay();
            talk.say(new byte[] {3, 1, 0, 0, 0});
            talk.hangUp();
        });
        assertThatThrownBy(() -> phone.shell("true", AdbBench.soon())).isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void the_exit_byte_is_unsigned_and_the_outputs_stay_apart() throws Exception {
        adb.on("shell,v2,raw:pm list", talk -> {
            talk.okay();
            talk.shell(1, "out");
            talk.shell(2, "err");
            talk.shell(1, "");
            talk.shell(1, "put");
            talk.exit(255);
        });
        assertThat(phone.shell("pm list", AdbBench.soon())).isEqualTo(new ShellResult("output", "err", 255));
    }

    @Test
    void a_command_with_no_input_is_told_so_with_id_4() throws Exception {
        var header = new CompletableFuture<byte[]>();
        adb.on("shell,v2", talk -> {
            talk.okay();
            header.complete(talk.take(5));
            talk.exit(0);
        });
        try (var process = phone.start("cat", AdbBench.soon())) {
            process.stdin().close();
            assertThat(process.awaitExit(AdbBench.soon())).isZero();
        }
        assertThat(header.join()).containsExactly(4, 0, 0, 0, 0);
    }

    @Test
    void malformed_text_is_replaced_not_refused() throws Exception {
        adb.on("shell,v2", talk -> {
            talk.okay();
            talk.shell(1, new byte[] {'a', (byte) 0xff, 'b'});
            talk.exit(0);
        });
        assertThat(phone.shell("getprop", AdbBench.soon()).stdout()).isEqualTo("a\ufffdb");
    }

    @Test
    void a_phone_that_says_nothing_is_left_at_the_deadline() {
        adb.on("shell,v2", ScriptedAdbServer.Talk::okay);
        assertThatThrownBy(() -> phone.shell("sleep 1000", AdbBench.atOnce())).isInstanceOf(AdbTimeoutException.class);
    }

    @Test
    void a_phone_that_trickles_is_left_at_the_deadline_too() {
        adb.on("shell,v2", talk -> {
            talk.okay();
            while (true) {
                talk.shell(1, "");
            }
        });
        assertThatThrownBy(() -> phone.shell("yes", AdbBench.atOnce())).isInstanceOf(AdbTimeoutException.class);
    }

    @Test
    void a_phone_that_prints_for_ever_does_not_fill_the_memory() {
        adb.on("shell,v2", talk -> {
            talk.okay();
            while (true) {
                talk.shell(1, new byte[64 * 1024]);
            }
        });
        assertThatThrownBy(() -> phone.shell("yes", AdbBench.soon()))
                .isInstanceOf(AdbProtocolException.class)
                .hasMessageContaining("more than 8388608 bytes");
    }

    @Test
    void a_packet_that_claims_two_gigabytes_takes_no_memory_before_they_come() {
        adb.on("shell,v2", talk -> {
            talk.okay();
            talk.say(new byte[] {1, -1, -1, -1, 0x7f});
            talk.hangUp();
        });
        assertThatThrownBy(() -> phone.shell("cat", AdbBench.soon())).isInstanceOf(AdbConnectionLostException.class);
    }

    @ParameterizedTest
    @ValueSource(bytes = {0, 4, 5, 77})
    void a_packet_that_only_a_station_may_send_is_nonsense(byte id) {
        adb.on("shell,v2", talk -> {
            talk.okay();
            talk.shell(id, "x");
            talk.exit(0);
        });
        assertThatThrownBy(() -> phone.shell("true", AdbBench.soon())).isInstanceOf(AdbProtocolException.class);
    }

    @Test
    void the_words_of_a_refusal_are_kept() {
        adb.on("host:transport-id:", talk -> talk.fail("no device with transport id '7'"));
        assertThatThrownBy(() -> phone.exec("id", 10, AdbBench.soon()))
                .isInstanceOfSatisfying(AdbRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("no device with transport id '7'");
                    assertThat(refused.phoneIsGone()).isTrue();
                });
    }

    @Test
    void a_service_that_the_phone_does_not_know_is_refused_with_closed() {
        adb.on("shell,v2", talk -> talk.fail("closed"));
        assertThatThrownBy(() -> phone.shell("true", AdbBench.soon()))
                .isInstanceOfSatisfying(AdbRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("closed"));
    }

    @Test
    void a_phone_in_its_handshake_is_given_time() throws Exception {
        adb.on("host:transport-id:7", talk -> {
            boolean first = adb.requests().stream()
                            .filter("host:transport-id:7"::equals)
                            .count()
                    < 3;
            if (first) {
                talk.fail("device still authorizing");
            } else {
                talk.okay();
            }
        });
        adb.on("exec:", talk -> {
            talk.okay();
            talk.say("here");
            talk.hangUp();
        });
        assertThat(phone.exec("id", 10, AdbBench.soon())).asString().isEqualTo("here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "okay", "OKAYzzzz", "OKAY-001", "OKAY0004abcd"})
    void garbage_is_called_garbage(String garbage) {
        adb.on("host:version", talk -> {
            talk.say(garbage.replace("abcd", "41 !"));
            talk.hangUp();
        });
        assertThatThrownBy(() -> bench.host().version(AdbBench.soon())).isInstanceOf(AdbProtocolException.class);
    }

    @Test
    void a_list_that_ends_in_the_middle_is_no_list() {
        adb.on("host:devices-l", talk -> {
            talk.say("OKAY00ffR5CT1 device");
            talk.hangUp();
        });
        assertThatThrownBy(() -> bench.host().devices(AdbBench.soon())).isInstanceOf(AdbConnectionLostException.class);
    }

    @Test
    void closing_a_process_ends_the_wait_of_another_thread() throws Exception {
        adb.on("shell,v2", ScriptedAdbServer.Talk::okay);
        var process = phone.start("cat", AdbBench.soon());
        var fault = new CompletableFuture<Throwable>();
        bench.threads.start(
                "reader", () -> fault.complete(thrownBy(() -> process.stdout().read())));
        process.close();
        assertThat(fault.join()).isInstanceOf(AdbCancelledException.class);
    }

    @Test
    void interrupting_a_thread_ends_its_wait() throws Exception {
        var started = new CompletableFuture<Void>();
        adb.on("shell,v2", talk -> {
            talk.okay();
            started.complete(null);
        });
        var fault = new CompletableFuture<Throwable>();
        var stillInterrupted = new CompletableFuture<Boolean>();
        var thread = bench.threads.start("job", () -> {
            fault.complete(thrownBy(() -> phone.shell("sleep 1000", AdbBench.soon())));
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        started.join();
        thread.interrupt();
        assertThat(fault.join()).isInstanceOf(AdbCancelledException.class);
        assertThat(stillInterrupted.join()).isTrue();
    }

    @Test
    void stdout_is_read_while_nobody_reads_stderr() throws Exception {
        adb.on("shell,v2", talk -> {
            talk.okay();
            for (int i = 0; i < 64; i++) {
                talk.shell(2, new byte[64 * 1024]);
            }
            talk.shell(1, "end");
            talk.exit(3);
        });
        try (var process = phone.start("noisy", AdbBench.soon())) {
            assertThat(process.stdout().readAllBytes()).asString().isEqualTo("end");
            assertThat(process.awaitExit(AdbBench.soon())).isEqualTo(3);
            assertThat(process.stderr().readAllBytes()).hasSize(256 * 1024);
        }
    }

    @Test
    void output_that_nobody_reads_waits_on_the_phone() throws Exception {
        adb.on("shell,v2", talk -> {
            talk.okay();
            while (true) {
                talk.shell(1, new byte[64 * 1024]);
            }
        });
        try (var process = phone.start("yes", AdbBench.soon())) {
            assertThatThrownBy(() -> process.awaitExit(AdbBench.atOnce())).isInstanceOf(AdbTimeoutException.class);
        }
    }

    @Test
    void a_stream_never_ends_quietly_when_the_phone_leaves() throws Exception {
        adb.on("shell,v2", talk -> {
            talk.okay();
            talk.shell(1, "half");
            talk.hangUp();
        });
        try (var process = phone.start("agent", AdbBench.soon())) {
            assertThat(process.stdout().readNBytes(4)).asString().isEqualTo("half");
            assertThatThrownBy(() -> process.stdout().read()).isInstanceOf(AdbConnectionLostException.class);
            assertThatThrownBy(() -> process.awaitExit(AdbBench.soon())).isInstanceOf(AdbConnectionLostException.class);
        }
    }

    @Test
    void a_silent_command_is_cancelled_at_the_idle_limit() throws Exception {
        adb.on("shell,v2", ScriptedAdbServer.Talk::okay);
        try (var process = phone.start("agent", AdbBench.soon())) {
            process.idleLimit(Duration.ofMillis(50));
            assertThatThrownBy(() -> process.stdout().read()).isInstanceOf(AdbTimeoutException.class);
        }
    }

    @Test
    void without_a_server_the_message_says_what_to_do() throws Exception {
        adb.close();
        await().untilAsserted(() -> assertThatThrownBy(() -> bench.host().version(AdbBench.soon()))
                .isInstanceOf(AdbServerUnavailableException.class)
                .hasMessageContaining("adb start-server"));
    }

    private static Throwable thrownBy(ThrowableAssert.ThrowingCallable call) {
        return catchThrowable(call);
    }
}
