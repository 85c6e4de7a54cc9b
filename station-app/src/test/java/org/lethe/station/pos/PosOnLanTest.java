package org.lethe.station.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.pos.PosPlace.Tls;
import org.lethe.station.runtime.Sha256;
import org.lethe.station.runtime.StationClock;
import org.lethe.station.sale.SaleCounter;
import org.lethe.station.verify.SampleErasures;

/**
 * For other computers:
 *
 * <ul>
 *   <li>the station opens only with key and TLS;
 *   <li>then whoever brings the key is answered, and nobody else.
 * </ul>
 *
 * <p>The tests themselves stay on loopback; where the key is set, it is asked for there, too.
 */
@Timeout(120)
class PosOnLanTest {
    private static final String KEY = "test-key-not-secret";
    private static final String PASSWORD = "test-password-not-secret";
    private static final Optional<String> KEY_HASH = Optional.of(Sha256.hex(KEY));

    @TempDir
    private Path home = Path.of("");

    private SaleCounter counter;
    private SanitizationCertificate certificate;

    @BeforeEach
    void open() {
        counter = SaleCounter.in(home, 0);
        certificate = counter.issue(SampleErasures.good());
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void an_address_that_others_reach_needs_key_and_tls(String address) throws UnknownHostException {
        var tls = Optional.of(new Tls(home.resolve("pos.p12"), PASSWORD));
        refused(address, Optional.empty(), Optional.empty());
        refused(address, KEY_HASH, Optional.empty());
        refused(address, Optional.empty(), tls);
        assertThat(PosPlace.of(address, 0, KEY_HASH, tls).address()).isEqualTo(InetAddress.getByName(address));
    }

    private static void refused(String address, Optional<String> key, Optional<Tls> tls) {
        assertThatExceptionOfType(PosException.class)
                .isThrownBy(() -> PosPlace.of(address, 0, key, tls))
                .withMessageContaining("apiKeySha256");
    }

    @Test
    void over_tls_only_who_brings_the_key_is_answered() throws Exception {
        var path = "/v1/certificates/" + certificate.number();
        var tls = new Tls(keyStore(), PASSWORD);
        var place = PosPlace.of("127.0.0.1", 0, KEY_HASH, Optional.of(tls));
        try (var server = PosServer.start(place, counter.pos(), StationClock.system())) {
            assertThat(server.url()).startsWith("https://127.0.0.1:");
            till(server, Map.of("Authorization", "Bearer " + KEY)).good("GET", path, "");
            for (var wrong : new String[] {"Bearer ", "Bearer " + KEY + "x", KEY, "Basic " + KEY}) {
                till(server, Map.of("Authorization", wrong)).bad("GET", path, "", 401, "unauthorized");
            }
            till(server, Map.of()).bad("GET", path, "", 401, "unauthorized");
        }
    }

    @Test
    void a_key_store_that_cannot_be_opened_says_so() throws Exception {
        var tls = Optional.of(new Tls(keyStore(), "another password"));
        var place = PosPlace.of("127.0.0.1", 0, KEY_HASH, tls);
        assertThatExceptionOfType(PosException.class)
                .isThrownBy(() -> PosServer.start(place, counter.pos(), StationClock.system()))
                .withMessageContaining("check the key store");
    }

    private Till till(PosServer server, Map<String, String> headers) throws IOException, GeneralSecurityException {
        var client = HttpClient.newBuilder().sslContext(trusting(keyStore())).build();
        return new Till(server.url(), client, headers);
    }

    /** Made by the JDK's own tool, as docs/pos.md tells the owner. */
    private Path keyStore() throws IOException {
        var file = home.resolve("pos.p12");
        if (Files.notExists(file)) {
            var keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var made = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "pos",
                            "-keyalg",
                            "EC",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD,
                            "-dname",
                            "CN=lethe",
                            "-ext",
                            "SAN=ip:127.0.0.1")
                    .redirectErrorStream(true)
                    .start();
            assertThat(made.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue())
                    .isZero();
        }
        return file;
    }

    private static SSLContext trusting(Path keyStore) throws IOException, GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var full = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("pos", full.getCertificate("pos"));
        factory.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
