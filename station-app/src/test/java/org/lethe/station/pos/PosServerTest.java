package org.lethe.station.pos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.RevokedKey;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.sale.SaleCounter;
import org.lethe.station.verify.SampleErasures;

/**
 * The resources for sales systems:
 *
 * <ul>
 *   <li>every request and answer is as the description says, good and bad;
 *   <li>web pages, strangers and whoever asks too much or too slowly are turned away;
 *   <li>no serial number leaves, and nothing but the described can be asked.
 * </ul>
 */
@Timeout(120)
class PosServerTest {
    private static final String SERIAL = "R58N90ABCDE";

    private static final PosLimits NO_RATE = new PosLimits(100_000, Duration.ofSeconds(10), Duration.ofSeconds(10));

    private static SaleCounter counter;
    private static PosServer server;
    private static Till till;

    private SanitizationCertificate certificate;

    /** One counter for all: each test sells a certificate of its own, and what is refused changes nothing. */
    @BeforeAll
    static void open(@TempDir Path home) {
        counter = SaleCounter.in(home, 0);
        server = listening(NO_RATE);
        till = till(server);
    }

    @AfterAll
    static void close() {
        server.close();
        counter.close();
    }

    @BeforeEach
    void issue() {
        certificate = counter.issue(
                SampleErasures.good().job("7K3M9Q%04d".formatted(++jobs)).phone("samsung", "SM-A515F", SERIAL + jobs));
    }

    private static int jobs;

    private static PosServer listening(PosLimits limits) {
        return listening(limits, counter.pos());
    }

    private static PosServer listening(PosLimits limits, PosApi api) {
        var place = PosPlace.of("127.0.0.1", 0, Optional.empty(), Optional.empty());
        return PosServer.start(place, api, StationClock.system(), limits);
    }

    private static Till till(PosServer server) {
        return new Till(server.url(), Till.CLIENT, Map.of());
    }

    @Test
    void a_till_attaches_a_certificate_and_closes_the_sale() {
        var path = "/v1/certificates/" + certificate.posCode();
        assertThat(till.good("GET", path, "").path("sale").isNull()).isTrue();
        assertThat(till.good("GET", "/v1/sales/S-TILL/check", "")
                        .path("mayClose")
                        .asBoolean())
                .isFalse();

        var attached = till.good("POST", path + "/sale", "{\"sale\":\"S-TILL\"}");

        assertThat(attached.path("number").asText()).isEqualTo(certificate.number());
        assertThat(attached.path("sale").asText()).isEqualTo("S-TILL");
        assertThat(attached.path("verification").asText()).isEqualTo("VALID");
        var check = till.good("GET", "/v1/sales/S-TILL/check?phones=1", "");
        assertThat(check.path("mayClose").asBoolean()).isTrue();
        assertThat(check.path("phones").get(0).path("certificate").asText()).isEqualTo(certificate.number());
    }

    @Test
    void reasons_come_with_text_in_the_language_of_the_caller() {
        var chinese = new Till(server.url(), Till.CLIENT, Map.of("Accept-Language", "zh-CN,zh;q=0.9"));
        var reason = chinese.good("GET", "/v1/sales/S-NONE/check", "")
                .path("reasons")
                .get(0);
        assertThat(reason.path("code").asText()).isEqualTo("NO_CERTIFICATE");
        assertThat(reason.path("text").asText()).contains("证书");
        assertThat(till.good("GET", "/v1/sales/S-NONE/check", "")
                        .path("reasons")
                        .get(0)
                        .path("text")
                        .asText())
                .contains("certificate");
    }

    @Test
    void the_whole_qr_code_may_be_scanned_into_the_path_and_into_verify() {
        var digits = QrText.digits(certificate);
        till.good("POST", "/v1/certificates/" + digits + "/sale", "{\"sale\":\"S/1 #2\"}");
        assertThat(till.good("GET", "/v1/sales/S%2F1%20%232/check", "")
                        .path("mayClose")
                        .asBoolean())
                .isTrue();
        assertThat(till.good("POST", "/v1/verify", "{\"scanned\":\"HTTPSÖ--V§" + digits + "\"}")
                        .path("result")
                        .asText())
                .isEqualTo("VALID");
    }

    @Test
    void a_move_names_reason_and_person() {
        var path = "/v1/certificates/" + certificate.number() + "/sale";
        till.good("POST", path, "{\"sale\":\"S-FROM\"}");
        var refused = till.bad("POST", path, "{\"sale\":\"S-TO\"}", 409, "attached-elsewhere");
        assertThat(refused.path("attachedTo").asText()).isEqualTo("S-FROM");

        till.good("POST", path, "{\"sale\":\"S-TO\",\"move\":{\"reason\":\"wrong box\",\"by\":\"Li\"}}");
        assertThat(counter.sales().moves(certificate.number())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GET  | /v1/certificates/LS-4F7K2M-999999      |                                        | 404 | not-found
            GET  | /v1/certificates/%00                   |                                        | 400 | bad-request
            POST | /v1/certificates/77777777777777/sale   | {"sale":"S-1"}                         | 404 | not-found
            POST | /v1/certificates/LS-4F7K2M-000001/sale | {"sale":" "}                           | 400 | bad-request
            POST | /v1/certificates/LS-4F7K2M-000001/sale | {"sale":7}                             | 400 | bad-request
            POST | /v1/certificates/LS-4F7K2M-000001/sale | {"sale":"S-1","sale":"S-2"}            | 400 | bad-request
            POST | /v1/certificates/LS-4F7K2M-000001/sale | {"sale":"S-1","mvoe":{}}               | 400 | bad-request
            POST | /v1/certificates/LS-4F7K2M-000001/sale | {"sale":"S-1","move":{"reason":"a"}}   | 400 | bad-request
            POST | /v1/certificates/LS-4F7K2M-000001/sale | {"sale":"S\\u0000"}                  | 422 | invalid
            POST | /v1/certificates/LS-4F7K2M-000001/sale | ["S-1"]                                | 400 | bad-request
            POST | /v1/certificates/LS-4F7K2M-000001/sale | {"sale":"S-1"} x                       | 400 | bad-request
            POST | /v1/verify                             | {}                                     | 400 | bad-request
            GET  | /v1/sales/S-1/check?phones=0           |                                        | 400 | bad-request
            GET  | /v1/sales/S-1/check?phones=many        |                                        | 400 | bad-request
            """)
    void a_bad_request_is_refused_as_described_and_changes_nothing(
            String method, String path, String body, int status, String type) {
        var before = counter.sales().attachments();
        var unused = till.bad(method, path, body == null ? "" : body, status, type);
        assertThat(counter.sales().attachments()).isEqualTo(before);
    }

    @Test
    void a_form_that_a_web_page_could_send_without_asking_is_no_json() {
        var answer = till.send(
                "POST", "/v1/certificates/" + certificate.number() + "/sale", "{\"sale\":\"S-1\"}", "text/plain");
        assertThat(answer.statusCode()).isEqualTo(415);
        Till.assertProblem(answer, "not-json");
        assertThat(counter.sales().saleOf(certificate.number())).isEmpty();
    }

    @Test
    void other_methods_are_not_known() {
        for (var method : new String[] {"DELETE", "PUT", "PATCH", "OPTIONS", "HEAD", "TRACE"}) {
            var answer = till.send(method, "/v1/certificates/" + certificate.number(), "", "");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET");
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @Test
    void paths_that_nobody_described_are_not_there_and_break_nothing() throws IOException {
        var random = new Random(20270301);
        for (int attempt = 0; attempt < 300; attempt++) {
            var path = "/v1/"
                    + random.ints(random.nextInt(30), 0, FUZZ.length)
                            .mapToObj(part -> FUZZ[part])
                            .collect(Collectors.joining());
            var answer = raw((random.nextBoolean() ? "GET " : "POST ") + path
                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 (200|4\\d\\d) .*");
            if (!answer.startsWith("HTTP/1.1 200")) {
                assertThat(answer).as(path).contains("\"type\":\"urn:lethe:pos:");
            }
        }
        till.good("GET", "/v1/certificates/" + certificate.number(), "");
    }

    private static final String[] FUZZ = {
        "certificates",
        "sales",
        "/",
        "/",
        "/",
        "check",
        "sale",
        "verify",
        "..",
        ".",
        "%2e",
        "%2F",
        "%00",
        "%ff",
        ";a=b",
        "?phones=",
        "&",
        "jobs",
        "erase",
        "devices",
        "7",
        "'",
        "*",
        "%E2%82%AC",
        "a".repeat(200)
    };

    @Test
    void nothing_of_a_phone_can_be_reached() {
        for (var resource : new String[] {"jobs", "devices", "erase", "phones", "second-looks", "keys", "settings"}) {
            assertThat(till.send("GET", "/v1/" + resource, "", "").statusCode()).isEqualTo(404);
            assertThat(till.send("POST", "/v1/" + resource, "{}", "application/json")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void no_answer_has_the_serial_number() {
        var number = certificate.number();
        assertThat(certificate.evidenceJson()).contains(SERIAL);
        for (var answer : new String[] {
            till.good("GET", "/v1/certificates/" + number, "").toString(),
            till.good("POST", "/v1/certificates/" + number + "/sale", "{\"sale\":\"S\"}")
                    .toString(),
            till.good("GET", "/v1/sales/S/check", "").toString(),
            till.good("POST", "/v1/verify", "{\"scanned\":\"" + QrText.digits(certificate) + "\"}")
                    .toString()
        }) {
            assertThat(answer).doesNotContain(SERIAL);
        }
    }

    @Test
    void the_description_is_the_one_of_the_manual() {
        assertThat(till.send("GET", "/v1/openapi.json", "", "").body()).isEqualTo(Till.description());
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example, '', 403",
        "evil.example:8642, '', 403",
        "127.0.0.1.evil.example, '', 403",
        "127.0.0.1, https://evil.example, 403",
        "127.0.0.1, null, 403",
        "localhost:8642, '', 200",
        "[::1]:8642, '', 200",
    })
    void a_web_page_gets_no_answer_whatever_name_it_gives_this_computer(String host, String origin, int status)
            throws IOException {
        var head = "GET /v1/certificates/" + certificate.number() + " HTTP/1.1\r\nHost: " + host + "\r\n"
                + (origin.isEmpty() ? "" : "Origin: " + origin + "\r\n") + "Connection: close\r\n\r\n";
        assertThat(raw(head)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void what_is_too_large_is_refused() throws IOException {
        var body = "{\"scanned\":\"" + "7".repeat(PosHandler.LARGEST_BODY) + "\"}";
        till.bad("POST", "/v1/verify", body, 413, "too-large");
        assertThat(raw("GET /v1/" + "x".repeat(10_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("urn:lethe:pos:uri-too-long");
        assertThat(raw("GET /v1/ HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(10_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("urn:lethe:pos:head-too-large");
        assertThat(raw("what is this\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void whoever_sends_nothing_or_half_a_request_is_sent_away() throws IOException {
        try (var hasty = listening(new PosLimits(600, Duration.ofMillis(300), Duration.ofMillis(300)))) {
            raw(hasty, "GET /v1/certificates/x HTTP/1.1\r\nHost: localh"); // ends only when the server closes
            assertThat(raw(
                            hasty,
                            "POST /v1/verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 100\r\n\r\n{"))
                    .contains("urn:lethe:pos:too-slow");
            till(hasty).good("GET", "/v1/certificates/" + certificate.number(), "");
        }
    }

    @Test
    void whoever_keeps_every_connection_open_is_sent_away_and_tills_are_answered_again() throws IOException {
        var idlers = new ArrayList<Socket>();
        try (var hasty = listening(new PosLimits(600, Duration.ofMillis(300), Duration.ofMillis(300)))) {
            for (int idler = 0; idler < 3 * PosServer.MOST_CONNECTIONS; idler++) {
                idlers.add(connected(hasty));
            }
            till(hasty).good("GET", "/v1/certificates/" + certificate.number(), "");
        } finally {
            for (var idler : idlers) {
                idler.close();
            }
        }
    }

    @Test
    void whoever_asks_too_much_is_told_when_to_come_back() {
        try (var strict = listening(new PosLimits(3, Duration.ofSeconds(10), Duration.ofSeconds(10)))) {
            var eager = till(strict);
            for (int request = 0; request < 3; request++) {
                eager.good("GET", "/v1/certificates/" + certificate.number(), "");
            }
            var answer = eager.send("GET", "/v1/certificates/" + certificate.number(), "", "");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        }
    }

    @Test
    void a_revoked_key_is_named_in_every_answer_as_described() {
        var stolen = counter.trusted().with(new RevokedKey(counter.keyId(), Optional.empty(), "stolen"));
        try (var wary = listening(NO_RATE, counter.pos(stolen))) {
            var path = "/v1/certificates/" + certificate.number();
            var wise = till(wary);
            assertThat(wise.good("GET", path, "").path("verification").asText()).isEqualTo("REVOKED");
            var verified = wise.good("POST", "/v1/verify", scanned(QrText.digits(certificate)));
            assertThat(verified.path("result").asText()).isEqualTo("REVOKED");
            assertThat(verified.path("why").asText()).isEqualTo("stolen");
            wise.good("POST", path + "/sale", "{\"sale\":\"S-REVOKED\"}");
            assertThat(wise.good("GET", "/v1/sales/S-REVOKED/check", "")
                            .at("/phones/0/reasons/0/code")
                            .asText())
                    .isEqualTo("CERTIFICATE_KEY_REVOKED");
        }
    }

    @Test
    void what_does_not_hold_says_what_is_wrong_with_it_as_described() {
        var digits = QrText.digits(certificate);
        var changed = (digits.startsWith("1") ? "2" : "1") + digits.substring(1);
        for (var scan : List.of(changed, digits.substring(0, 200), "no certificate")) {
            var verified = till.good("POST", "/v1/verify", scanned(scan));
            assertThat(verified.path("result").asText()).as(scan).isIn("FORGED", "MALFORMED");
            assertThat(verified.path("flaw").asText()).as(scan).isNotBlank();
        }
    }

    private static String scanned(String text) {
        return "{\"scanned\":\"" + text + "\"}";
    }

    @Test
    void a_port_that_is_taken_says_what_to_do() {
        var port = URI.create(server.url()).getPort();
        var place = PosPlace.of("127.0.0.1", port, Optional.empty(), Optional.empty());
        assertThatExceptionOfType(PosException.class)
                .isThrownBy(() -> PosServer.start(place, counter.pos(), StationClock.system()))
                .withMessageContaining("port " + port)
                .withMessageContaining("Close the program that uses the port");
    }

    private String raw(String text) throws IOException {
        return raw(server, text);
    }

    /** Everything that comes back until the server closes the connection. */
    private static String raw(PosServer server, String text) throws IOException {
        try (var socket = connected(server)) {
            socket.getOutputStream().write(text.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static Socket connected(PosServer server) throws IOException {
        var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.url()).getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
        return socket;
    }
}
