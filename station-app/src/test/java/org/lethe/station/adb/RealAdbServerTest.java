package org.lethe.station.adb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.model.TransportId;

/** The real adb server, started by the station at a port of the test's own. */
@Timeout(120)
class RealAdbServerTest {
    private PrivateAdb adb;
    private AdbBench bench;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        adb = new PrivateAdb(home);
        bench = adb.bench();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        adb.close();
    }

    @Test
    void a_server_is_started_where_none_is_and_left_alone_where_one_is() throws Exception {
        assertThatThrownBy(() -> bench.host().version(AdbBench.soon()))
                .isInstanceOf(AdbServerUnavailableException.class);
        assertThat(bench.server.ensureRunning(AdbBench.soon())).isEqualTo(41);
        var started = PortHolder.name(adb.address.port());
        assertThat(bench.server.ensureRunning(AdbBench.soon())).isEqualTo(41);
        assertThat(PortHolder.name(adb.address.port())).isPresent().isEqualTo(started);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_server_may_open_more_files_than_adb_asks_for() throws Exception {
        assertThat(bench.server.ensureRunning(AdbBench.soon())).isEqualTo(41);
        var holder = PortHolder.name(adb.address.port()).orElseThrow();
        var process = holder.replaceAll(".*process (\\d+).*", "$1");
        var limit = Files.readAllLines(Path.of("/proc", process, "limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.split("\\s+")[3])
                .findFirst();
        assertThat(limit)
                .hasValueSatisfying(files -> assertThat(Integer.parseInt(files)).isGreaterThan(1024));
    }

    @Test
    void the_server_tells_its_features_and_that_the_bench_is_empty() throws Exception {
        assertThat(bench.server.ensureRunning(AdbBench.soon())).isEqualTo(41);
        assertThat(bench.host().features(AdbBench.soon())).contains("shell_v2", "stat_v2");
        assertThat(withoutCables(bench.host().devices(AdbBench.soon()))).isEmpty();
    }

    @Test
    void a_transport_id_that_nobody_has_is_refused_by_name() throws Exception {
        assertThat(bench.server.ensureRunning(AdbBench.soon())).isEqualTo(41);
        assertThatThrownBy(() -> bench.host().device(new TransportId(4711)).shell("id", AdbBench.soon()))
                .isInstanceOfSatisfying(AdbRefusedException.class, refused -> assertThat(refused.phoneIsGone())
                        .isTrue());
    }

    @Test
    void a_phone_on_the_network_that_is_not_there_is_an_answer_not_a_fault() throws Exception {
        assertThat(bench.server.ensureRunning(AdbBench.soon())).isEqualTo(41);
        var nobody = "127.0.0.1:" + PrivateAdb.freePort();
        assertThat(bench.host().connect(nobody, AdbBench.soon()).done()).isFalse();
        assertThat(bench.host().disconnect(nobody, AdbBench.soon()).done()).isFalse();
    }

    @Test
    void waiting_for_a_phone_that_does_not_come_ends_at_the_deadline() throws Exception {
        assertThat(bench.server.ensureRunning(AdbBench.soon())).isEqualTo(41);
        assertThatThrownBy(() ->
                        bench.host().waitFor(DeviceSelector.serial("nobody"), WaitState.DEVICE, AdbBench.atOnce()))
                .isInstanceOf(AdbTimeoutException.class);
        bench.host().waitFor(DeviceSelector.transport(new TransportId(4711)), WaitState.DISCONNECT, AdbBench.soon());
    }

    @Test
    void a_strangers_kill_server_is_survived_and_reported() throws Exception {
        var seen = new RecordedLists();
        try (var tracker = bench.host().track(seen)) {
            assertThat(seen.until("phones")).contains("back 41"); // none was there: the tracker started it
            adb.killServer();
            assertThat(seen.next()).isEqualTo("lost AdbConnectionLostException");
            assertThat(seen.until("phones")).last().isEqualTo("back 41");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_program_that_holds_the_port_is_named() throws Exception {
        try (var stranger = new ServerSocket(adb.address.port(), 5, InetAddress.getLoopbackAddress())) {
            bench.threads.start("stranger", () -> answerAsWebServer(stranger));
            var self = ProcessHandle.current().pid();
            assertThatThrownBy(() -> bench.server.ensureRunning(AdbBench.soon()))
                    .isInstanceOf(AdbServerUnavailableException.class)
                    .hasMessageContaining("does not answer as an adb server does")
                    .hasMessageContaining("java (process " + self + ")");
        }
    }

    @Test
    void without_the_adb_program_the_message_names_it() throws Exception {
        try (var lame = new AdbBench(adb.address, Path.of("/nonexistent/adb"), Map.of())) {
            assertThatThrownBy(() -> lame.server.ensureRunning(AdbBench.soon()))
                    .isInstanceOf(AdbServerUnavailableException.class)
                    .hasMessageContaining("/nonexistent/adb");
        }
    }

    private static void answerAsWebServer(ServerSocket stranger) {
        try (var socket = stranger.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException clientLeft) {
            // that is how it ends
        }
    }

    /** A private server opens phones on the developer's own cables too; they are not the test's business. */
    private static List<DeviceListing> withoutCables(Parsed<DeviceListing> list) {
        return list.entries().stream()
                .filter(phone -> phone.usbPath().isEmpty())
                .toList();
    }
}
