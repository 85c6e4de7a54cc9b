package org.lethe.station.pos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.certify.TokenVerifier;
import org.lethe.station.certify.Verification;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.sale.AttachAnswer;
import org.lethe.station.sale.SaleCounter;
import org.lethe.station.verify.SampleErasures;

/** What a scanner's keyboard typed is understood alike by {@code attach}, by {@code verify} and over HTTP, or refused by all. */
class ScannerTest {
    private static SaleCounter counter;
    private static SanitizationCertificate certificate;
    private static PosServer server;
    private static Till till;

    @BeforeAll
    static void open(@TempDir Path home) {
        counter = SaleCounter.in(home, 0);
        certificate = counter.issue(SampleErasures.good());
        var place = PosPlace.of("127.0.0.1", 0, Optional.empty(), Optional.empty());
        server = PosServer.start(place, counter.pos(), StationClock.system());
        till = new Till(server.url(), Till.CLIENT, Map.of());
    }

    @AfterAll
    static void close() {
        server.close();
        counter.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|",
                "|   ",
                "|\r",
                "|\r\n",
                "|\t",
                "]Q1|\u001d",
                "https://verify.shop24.example/v1/2027#|\r",
                "HTTPS://VERIFY2.EXAMPLE:8443/9/#|  \r\n",
                "HTTPSÖ--VERIFY.SHOP24.EXAMPLE-V1-2027§|",
                "https：／／ｖ／＃|\u001d\u001e\u0004"
            })
    void a_qr_code_is_understood_alike_everywhere(String around) throws IOException {
        var scan = around.replace("|", QrText.digits(certificate));
        understood(scan);
        understood(wide(scan));
    }

    private static void understood(String scan) throws IOException {
        assertThat(counter.sales().attach(scan, "S-1")).isInstanceOf(AttachAnswer.Attached.class);
        assertThat(TokenVerifier.verify(scan, counter.trusted())).isInstanceOf(Verification.Valid.class);
        var body = new ObjectMapper().writeValueAsString(Map.of("scanned", scan));
        assertThat(till.good("POST", "/v1/verify", body).path("result").asText())
                .isEqualTo("VALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "|  ", " |", "]C0|"})
    void a_pos_code_is_understood_alike_everywhere(String around) {
        var scan = around.replace("|", certificate.posCode());
        for (var form : new String[] {scan, wide(scan)}) {
            assertThat(counter.sales().attach(form, "S-1")).isInstanceOf(AttachAnswer.Attached.class);
            assertThat(till.send("GET", "/v1/certificates/" + encoded(form), "", "")
                            .statusCode())
                    .as(form)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_digits_of_a_qr_code_find_the_certificate_over_http() {
        var found = till.good("GET", "/v1/certificates/" + QrText.digits(certificate), "");
        assertThat(found.path("number").asText()).isEqualTo(certificate.number());
    }

    /** The plain top row of a French keyboard. */
    @Test
    void a_row_of_signs_in_place_of_digits_is_refused_everywhere() throws IOException {
        var signs = QrText.digits(certificate)
                .chars()
                .mapToObj(digit -> "à&é\"'(-è_ç".substring(digit - '0', digit - '0' + 1))
                .reduce("", String::concat);
        assertThat(counter.sales().attach(signs, "S-2")).isInstanceOf(AttachAnswer.NoSuchCertificate.class);
        assertThat(TokenVerifier.verify(signs, counter.trusted())).isInstanceOf(Verification.Malformed.class);
        var body = new ObjectMapper().writeValueAsString(Map.of("scanned", signs));
        assertThat(till.good("POST", "/v1/verify", body).path("result").asText())
                .isEqualTo("MALFORMED");
    }

    private static String wide(String scan) {
        return IntStream.range(0, scan.length())
                .mapToObj(scan::charAt)
                .map(sign -> sign > ' ' && sign <= '~' ? (char) (sign - '!' + '！') : sign)
                .map(String::valueOf)
                .reduce("", String::concat);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
