package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.runtime.Sha256;
import org.lethe.station.verify.SampleErasures;

/**
 * The verifier page in a real browser, opened as a file and from a web host: what it shows is what the station's own verifier
 * says, and nothing leaves it.
 */
class VerifierPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CAMERA_WIDTH = 1280;
    private static final int CAMERA_HEIGHT = 720;

    private static final Counter COUNTER = new Counter();
    private static final SanitizationCertificate CERTIFICATE =
            COUNTER.issuer.issue(SampleErasures.good().verified());
    private static final String DIGITS = QrText.digits(CERTIFICATE);
    private static final List<String> SERVED = new CopyOnWriteArrayList<>();

    private static Path directory;
    private static Chromium browser;
    private static HttpServer host;
    private static String page;

    @BeforeAll
    static void start(@TempDir Path temporary) throws Exception {
        directory = temporary;
        var html = VerifierPage.html(COUNTER.trusted);
        page = Files.writeString(directory.resolve("verify.html"), html).toUri().toString();
        host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            SERVED.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(html.getBytes(StandardCharsets.UTF_8));
            }
        });
        host.start();
        browser = Chromium.start(
                directory,
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film(QrImage.of("https://shop.example/verify#" + DIGITS)),
                "--host-resolver-rules=MAP shop.example 127.0.0.1");
    }

    @AfterAll
    static void end() throws Exception {
        if (browser != null) {
            browser.close();
        }
        host.stop(0);
    }

    @Test
    void the_fragment_of_the_qr_code_is_checked_at_once_and_shown_in_words() throws Exception {
        browser.speak("en");
        browser.open(page + "#" + DIGITS);
        awaitResult("VALID");

        assertThat(shown())
                .contains("Valid")
                .contains("Signed by Station LS-4F7K2M (key " + COUNTER.stationKey.id() + ")")
                .contains("LS-4F7K2M-000001")
                .contains("samsung SM-A515F")
                .contains("A – read back after the reset")
                .contains("107,500,000,000")
                .contains(Sha256.hex(CERTIFICATE.evidenceJson()));
    }

    @Test
    void it_speaks_chinese_where_the_browser_does_and_english_everywhere_else_and_can_be_switched() throws Exception {
        browser.speak("zh-CN,zh");
        browser.open(page + "#" + DIGITS);
        awaitResult("VALID");
        assertThat(shown()).contains("有效").contains("重置后回读");

        browser.evaluate("document.getElementById('language').click()");
        assertThat(shown()).contains("Valid");
        assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("en");

        browser.speak("fr-FR,fr");
        browser.open(page);
        awaitText("Nothing checked yet.");
    }

    @Test
    void another_fragment_in_the_open_page_is_another_certificate() throws Exception {
        browser.open(page + "#" + DIGITS);
        awaitResult("VALID");

        browser.evaluate("location.hash = '#" + changed(DIGITS, DIGITS.length() - 1) + "'");
        awaitResult("FORGED");

        assertThat(browser.evaluate("document.querySelectorAll('#result dl').length")
                        .asInt())
                .as("nothing of what a forgery says is shown")
                .isZero();
    }

    @Test
    void it_says_of_every_token_what_the_station_says() throws Exception {
        var random = new Random(46864);
        var tokens = new ArrayList<>(List.of("hello", "12345", "9".repeat(604), "https://x.example/#", "＃１２３"));
        for (int place = 0; place < DIGITS.length(); place++) {
            tokens.add(DIGITS.substring(0, place) + random.nextInt(10) + DIGITS.substring(place + 1));
        }
        tokens.add(TokenDigits.encode(new Counter().stationKey.sign(Tokens.good())));
        tokens.add("https://shop.example/verify#" + DIGITS + "\n");
        browser.open(page);
        awaitResult("");

        var answers = browser.evaluate("(" + CHECK_ALL + ")(" + CanonicalJson.MAPPER.writeValueAsString(tokens) + ")");

        for (int i = 0; i < tokens.size(); i++) {
            var ours = TokenVerifier.verify(tokens.get(i), COUNTER.trusted);
            assertThat(answers.get(i).asText())
                    .as("token %s", tokens.get(i))
                    .isEqualTo(
                            (ours.result() + " " + ours.flaw().map(Flaw::name).orElse("")).strip());
        }
    }

    private static final String CHECK_ALL =
            """
            async (tokens) => {
              const result = document.getElementById('result'), answers = [];
              for (const token of tokens) {
                const done = new Promise((seen) => new MutationObserver((changes, observer) => {
                  observer.disconnect();
                  seen();
                }).observe(result, { childList: true }));
                document.getElementById('token').value = token;
                document.getElementById('token-form').requestSubmit();
                await done;
                answers.push((result.dataset.result + ' ' + result.dataset.flaw).trim());
              }
              return answers;
            }""";

    @Test
    void a_demonstration_is_never_called_valid() throws Exception {
        browser.speak("en");
        browser.open(page + "#" + TokenDigits.encode(DemoKey.signing().sign(Tokens.simulated())));
        awaitResult("SIMULATED");

        assertThat(shown()).contains("not a real phone").contains("proves nothing");
        assertThat(browser.evaluate("document.querySelectorAll('#result dl').length")
                        .asInt())
                .isOne();
    }

    @Test
    void an_unknown_key_becomes_known_with_the_key_file_of_its_shop() throws Exception {
        var stranger = new Counter();
        browser.open(page + "#" + TokenDigits.encode(stranger.stationKey.sign(Tokens.good())));
        awaitResult("UNKNOWN_KEY");

        var refused = Files.writeString(directory.resolve("bad.json"), "{\"keys\":[],\"notBefore\":\"2027\"}");
        browser.choose("#trust", refused);
        await().atMost(PATIENCE).until(() -> !text("refused").isEmpty());
        assertThat(result()).isEqualTo("UNKNOWN_KEY");

        browser.choose("#trust", Files.writeString(directory.resolve("keys.json"), stranger.trusted.toJson()));
        awaitResult("VALID");
        assertThat(text("refused")).isEmpty();
    }

    @Test
    void a_certificate_of_a_revoked_key_counts_for_nothing() throws Exception {
        browser.speak("en");
        var since = Optional.of(Counter.NOW.minusSeconds(1));
        var revoked = COUNTER.trusted.with(new RevokedKey(COUNTER.stationKey.id(), since, "stolen <b>"));
        var file = Files.writeString(directory.resolve("revoked.html"), VerifierPage.html(revoked));
        browser.open(file.toUri() + "#" + DIGITS);
        awaitResult("REVOKED");

        assertThat(shown())
                .contains("LS-4F7K2M-000001 counts for nothing any more")
                .contains("from 2026-11-23T08:42:06Z on: stolen <b>");
        assertThat(browser.evaluate("document.querySelectorAll('#result dl').length")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void a_picture_of_the_code_is_read(int scale) throws Exception {
        var picture = directory.resolve("code" + scale + ".png");
        Files.write(picture, QrImage.of("https://shop.example/verify#" + DIGITS).png(scale));
        browser.open(page);
        awaitResult("");

        browser.choose("#file", picture);

        awaitResult("VALID");
    }

    @Test
    void an_exported_certificate_is_checked_with_its_evidence() throws Exception {
        browser.speak("en");
        var bundle = CertificateBundle.of(CERTIFICATE).toJson();
        browser.open(page);
        awaitResult("");

        browser.choose("#file", Files.writeString(directory.resolve("good.json"), bundle));
        awaitResult("VALID");
        assertThat(shown()).contains("The evidence record in the file is the one that was certified.");

        var forged = bundle.replace("\"passes\" : 1", "\"passes\" : 2");
        browser.choose("#file", Files.writeString(directory.resolve("forged.json"), forged));
        awaitResult("FORGED");
        assertThat(browser.evaluate("document.getElementById('result').dataset.flaw")
                        .asText())
                .isEqualTo("EVIDENCE");
    }

    @Test
    void a_file_that_json_reads_in_two_ways_is_refused_as_the_station_refuses_it() throws Exception {
        var good = CertificateBundle.of(CERTIFICATE).toJson();
        var files = Map.of(
                "twice", good.replaceFirst("\"token\"", "\"schema\" : \"lethe-certificate-1\", \"token\""),
                "twice-spelled-otherwise", good.replaceFirst("\"passes\"", "\"p\\\\u0061sses\" : 2, \"passes\""),
                "too-large", good.replaceFirst("\"passes\" : 1", "\"passes\" : 9007199254740993"),
                "another-schema", good.replaceFirst("lethe-certificate-1", "lethe-certificate-2"),
                "no-evidence", "{\"schema\":\"lethe-certificate-1\",\"token\":\"" + DIGITS + "\",\"evidence\":[]}",
                "names-in-texts", good.replaceFirst("\"passes\"", "\"{\\\\\"x\\\\\":\" : {}, \"passes\""),
                "good", good);
        for (var file : new TreeMap<>(files).entrySet()) {
            var path = Files.writeString(directory.resolve(file.getKey() + ".json"), file.getValue());
            var ours = VerificationSource.verify(path, COUNTER.trusted);
            browser.open(page);
            awaitResult("");

            browser.choose("#file", path);

            await(file.getKey())
                    .atMost(PATIENCE)
                    .until(VerifierPageTest::result, ours.result().name()::equals);
            assertThat(browser.evaluate("document.getElementById('result').dataset.flaw")
                            .asText())
                    .as(file.getKey())
                    .isEqualTo(ours.flaw().map(Flaw::name).orElse(""));
        }
    }

    /** WCAG 2.2, success criterion 1.4.3: 4.5 to 1, by the relative luminance that it defines. */
    @Test
    void every_text_stands_out_from_its_ground() throws Exception {
        for (var token : List.of(DIGITS, changed(DIGITS, DIGITS.length() - 1), "hello")) {
            browser.open(page + "#" + token);
            await().atMost(PATIENCE).until(() -> !List.of("", "no page").contains(result()));

            assertThat(browser.evaluate("(" + FAINT + ")()"))
                    .map(JsonNode::asText)
                    .isEmpty();
        }
    }

    private static final String FAINT =
            """
            () => {
              const numbers = (colour) => colour.match(/[0-9.]+/g).map(Number);
              const ground = (node) => {
                for (let at = node; at; at = at.parentElement) {
                  const [r, g, b, alpha = 1] = numbers(getComputedStyle(at).backgroundColor);
                  if (alpha > 0) return [r, g, b];
                }
                return [255, 255, 255];
              };
              const luminance = (colour) => colour.slice(0, 3).map((part) => part / 255)
                .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
              const contrast = (node) => {
                const [dark, light] = [luminance(numbers(getComputedStyle(node).color)), luminance(ground(node))]
                  .sort((one, other) => one - other);
                return (light + 0.05) / (dark + 0.05);
              };
              const worded = [...document.body.querySelectorAll('*')].filter((node) => node.tagName !== 'SCRIPT'
                && [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim()));
              return worded.filter((node) => contrast(node) < 4.5).map((node) => node.outerHTML.slice(0, 100));
            }""";

    @Test
    void the_camera_reads_the_code() throws Exception {
        browser.open(page);
        awaitResult("");

        browser.evaluate("document.getElementById('camera').click()");

        awaitResult("VALID");
        assertThat(browser.evaluate("document.getElementById('view').hidden").asBoolean())
                .as("the camera is off again")
                .isTrue();
    }

    @Test
    void the_phone_in_the_hand_is_compared_with_the_certificate() throws Exception {
        browser.speak("en");
        browser.open(page + "#" + DIGITS);
        awaitResult("VALID");

        compare("R58N90ABCDE", "490154203237518 / 356938035643809");
        await().atMost(PATIENCE).until(() -> text("same").startsWith("Yes"));

        compare("R58N90ABCDF", "490154203237518 / 356938035643809");
        await().atMost(PATIENCE).until(() -> text("same").startsWith("No"));
    }

    @Test
    void served_by_a_web_host_it_works_and_keeps_the_token_to_itself() throws Exception {
        browser.open("http://127.0.0.1:" + host.getAddress().getPort() + "/verify#" + DIGITS);
        awaitResult("VALID");

        assertThat(SERVED).contains("/verify").noneMatch(uri -> uri.contains(DIGITS.substring(0, 50)));
    }

    @Test
    void where_the_browser_refuses_to_check_it_says_so_and_nothing_else() throws Exception {
        browser.open("http://shop.example:" + host.getAddress().getPort() + "/verify#" + DIGITS);

        awaitResult("UNSUPPORTED");
    }

    @Test
    void no_connection_can_be_made_from_the_page() throws Exception {
        browser.open(page + "#" + DIGITS);
        awaitResult("VALID");
        var address = "http://127.0.0.1:" + host.getAddress().getPort() + "/leak";

        var tried = browser.evaluate("Promise.allSettled([fetch('" + address + "'), new Promise((loaded, failed) => {"
                + " const image = new Image(); image.onload = loaded; image.onerror = failed; image.src = '" + address
                + "'; })]).then((ends) => ends.map((end) => end.status))");

        assertThat(tried).map(JsonNode::asText).containsOnly("rejected");
        assertThat(SERVED).doesNotContain("/leak");
        assertThat(browser.requests())
                .filteredOn(url -> !url.endsWith("/leak"))
                .allMatch(url ->
                        url.matches("(file|blob|data|about):.*|http://(127\\.0\\.0\\.1|shop\\.example):\\d+/verify.*"
                                + "|http://[^/]+/favicon.ico"));
    }

    @Test
    void every_control_has_a_name_and_every_text_is_there_in_both_languages() throws Exception {
        browser.open(page + "#" + DIGITS);
        awaitResult("VALID");

        var nameless = browser.evaluate(
                "[...document.querySelectorAll('button, input, textarea, video')].filter((node) =>"
                        + " !(node.labels?.[0]?.textContent || node.textContent || node.getAttribute('aria-label'))).map((node) => node.id)");
        var languages = browser.evaluate("Object.values(JSON.parse(document.getElementById('texts').textContent))"
                + ".map((texts) => Object.keys(texts).filter((key) => texts[key]).sort().join())");

        assertThat(nameless).isEmpty();
        assertThat(languages.get(0)).isEqualTo(languages.get(1));
    }

    @Test
    void a_key_cannot_break_out_of_the_page_by_its_name() throws Exception {
        var name = "</script><script>document.title='broken'</script>{script}";
        var key = TrustedKey.of(COUNTER.stationKey.trusted().publicKeyBytes(), name, KeyScope.REAL);
        var html = VerifierPage.html(TrustedKeys.demoOnly().with(key));
        browser.open(Files.writeString(directory.resolve("named.html"), html).toUri() + "#" + DIGITS);
        awaitResult("VALID");

        assertThat(shown()).contains(name);
        assertThat(browser.evaluate("document.title").asText()).isNotEqualTo("broken");
    }

    /** As published on npm, jsqr 1.4.0, dist/jsQR.js; whoever changes it has to say so in the page's notice. */
    @Test
    void the_code_reader_is_the_published_one() throws IOException {
        try (var library = Objects.requireNonNull(VerifierPage.class.getResourceAsStream("jsQR.js"))) {
            assertThat(Sha256.hex(library.readAllBytes()))
                    .isEqualTo("bc40c8a15196236b2314db0856f72ca0b49980cd5413b8c852a7349f5fee0859");
        }
    }

    private static void compare(String serial, String imeis) throws Exception {
        browser.evaluate("document.getElementById('serial').value = '" + serial + "';"
                + "document.getElementById('imeis').value = '" + imeis + "';"
                + "document.getElementById('phone-form').requestSubmit()");
    }

    private static void awaitResult(String expected) {
        await().atMost(PATIENCE).until(VerifierPageTest::result, expected::equals);
    }

    private static void awaitText(String expected) {
        await().atMost(PATIENCE).until(VerifierPageTest::shown, text -> text.contains(expected));
    }

    /** Missing as long as the page is not there. */
    private static String result() throws Exception {
        return browser.evaluate("document.getElementById('result')?.dataset.result ?? 'no page'")
                .asText();
    }

    private static String shown() throws Exception {
        return text("result");
    }

    private static String text(String id) throws Exception {
        return browser.evaluate("document.getElementById('" + id + "')?.textContent ?? ''")
                .asText();
    }

    private static String changed(String digits, int place) {
        var digit = digits.charAt(place) == '9' ? '0' : (char) (digits.charAt(place) + 1);
        return digits.substring(0, place) + digit + digits.substring(place + 1);
    }

    /** One still frame as YUV4MPEG2, which Chromium shows as its camera's picture. */
    private static Path film(QrImage code) throws IOException {
        var scale = CAMERA_HEIGHT / code.size();
        var picture = ImageIO.read(new ByteArrayInputStream(code.png(scale)));
        var luma = new byte[CAMERA_WIDTH * CAMERA_HEIGHT];
        Arrays.fill(luma, (byte) 235);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                luma[y * CAMERA_WIDTH + x] = (byte) ((picture.getRGB(x, y) & 0xFF) == 0 ? 16 : 235);
            }
        }
        var chroma = new byte[luma.length / 2];
        Arrays.fill(chroma, (byte) 128);
        var film = new ByteArrayOutputStream();
        film.writeBytes(String.format("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420%n", CAMERA_WIDTH, CAMERA_HEIGHT)
                .getBytes(StandardCharsets.US_ASCII));
        for (var part : List.of("FRAME\n".getBytes(StandardCharsets.US_ASCII), luma, chroma)) {
            film.writeBytes(part);
        }
        return Files.write(directory.resolve("camera.y4m"), film.toByteArray());
    }
}
