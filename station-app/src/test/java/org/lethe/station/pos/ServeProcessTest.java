package org.lethe.station.pos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.cli.ExitCode;
import org.lethe.station.launch.Main;
import org.lethe.station.sale.SaleCounter;
import org.lethe.station.settings.SettingsFile;
import org.lethe.station.settings.StationHome;
import org.lethe.station.verify.SampleErasures;

/**
 * {@code station serve} as a program of its own:
 *
 * <ul>
 *   <li>it answers until it is told to end, and that is a good end;
 *   <li>then the port is free, and what was attached is in a whole ledger;
 *   <li>a port that is taken ends it at once, with a sentence for a person.
 * </ul>
 */
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no SIGTERM")
class ServeProcessTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path home = Path.of("");

    @Test
    void it_answers_until_it_is_told_to_end_and_leaves_a_whole_ledger() throws IOException {
        settings(0);
        var certificate = issued();
        var station = station("serve", "--json");
        try (var lines = new BufferedReader(new InputStreamReader(station.getInputStream(), UTF_8))) {
            var url = JSON.readTree(lines.readLine()).path("url").asText();
            var till = new Till(url, Till.CLIENT, Map.of());
            till.good("POST", "/v1/certificates/" + certificate.posCode() + "/sale", "{\"sale\":\"S-1\"}");

            station.destroy(); // SIGTERM

            assertThat(ended(station)).isZero();
            var port = URI.create(url).getPort();
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(port));
        } finally {
            station.destroyForcibly();
        }
        try (var counter = SaleCounter.in(home, 0)) {
            assertThat(counter.sales().saleOf(certificate.number()))
                    .hasValueSatisfying(sale -> assertThat(sale.saleReference()).isEqualTo("S-1"));
        }
        var audit = station("audit", "verify");
        assertThat(ended(audit)).as(output(audit)).isZero();
    }

    @Test
    void a_port_that_is_taken_ends_it_with_a_sentence_for_a_person() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings(other.getLocalPort());
            var station = station("serve");
            assertThat(output(station))
                    .contains("port " + other.getLocalPort(), "Close the program that uses the port");
            assertThat(ended(station)).isEqualTo(ExitCode.ENVIRONMENT.number());
        }
    }

    @Test
    void the_doctor_names_a_port_that_is_taken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings(other.getLocalPort());
            var doctor = station("doctor", "--lang", "en");
            assertThat(output(doctor))
                    .contains("Sales systems do not reach the station", "port " + other.getLocalPort());
        }
    }

    private SanitizationCertificate issued() {
        try (var counter = SaleCounter.in(home, 0)) {
            return counter.issue(SampleErasures.good());
        }
    }

    private void settings(int port) throws IOException {
        var file = home.resolve(StationHome.SETTINGS);
        var unused = new SettingsFile(file).readOrCreate(new Random(1));
        var settings = JSON.readTree(file.toFile());
        ((ObjectNode) settings.path("pos")).put("port", port);
        JSON.writeValue(file.toFile(), settings);
    }

    private Process station(String... command) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var line = new ArrayList<>(List.of(java, "-cp", classPath, Main.class.getName()));
        line.addAll(List.of(command));
        line.addAll(List.of("--home", home.toString(), "--adb", "127.0.0.1:1"));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static int ended(Process process) {
        return process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
    }

    private static void connect(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            throw new AssertionError("Something still listens at " + socket.getRemoteSocketAddress());
        }
    }
}
