package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.verify.SampleErasures;

class VerificationSourceTest {
    private final Counter counter = new Counter();
    private final SanitizationCertificate certificate =
            counter.issuer.issue(SampleErasures.good().verified());
    private final QrText qrText = new QrText("https://verify.example/c");

    private Path directory;

    @BeforeEach
    void inAnEmptyDirectory(@TempDir Path empty) {
        directory = empty;
    }

    @Test
    void digits_address_picture_bundle_and_text_file_of_one_certificate_all_verify() throws IOException {
        var png = Files.write(
                directory.resolve("code"), QrImage.of(qrText.of(certificate)).png(4));
        var json = Files.writeString(
                directory.resolve("bundle"), CertificateBundle.of(certificate).toJson());
        var text = Files.writeString(directory.resolve("digits"), QrText.digits(certificate) + "\n");

        for (var source : new String[] {
            QrText.digits(certificate), qrText.of(certificate), png.toString(), json.toString(), text.toString()
        }) {
            assertThat(VerificationSource.verify(source, counter.trusted)).isInstanceOf(Verification.Valid.class);
        }
    }

    @Test
    void a_bundle_whose_evidence_was_changed_is_a_forgery() throws IOException {
        var forged = CertificateBundle.of(certificate).toJson().replace("\"passes\" : 1", "\"passes\" : 2");
        var file = Files.writeString(directory.resolve("bundle.json"), forged);

        assertThat(VerificationSource.verify(file, counter.trusted)).isInstanceOf(Verification.Forged.class);
    }

    @Test
    void a_bundle_with_the_token_of_another_certificate_is_a_forgery() throws IOException {
        var other = counter.issuer.issue(SampleErasures.good().job("0000000001").verified());
        var mixed = new CertificateBundle(QrText.digits(other), certificate.evidenceJson());
        var file = Files.writeString(directory.resolve("bundle.json"), mixed.toJson());

        assertThat(VerificationSource.verify(file, counter.trusted)).isInstanceOf(Verification.Forged.class);
    }

    @Test
    void an_evidence_record_without_its_token_proves_nothing_and_is_told_so() throws IOException {
        var file = Files.writeString(directory.resolve("evidence.json"), certificate.evidenceJson());

        assertMalformed(file, "no certificate beside");
    }

    @Test
    void a_picture_without_a_code_a_pdf_and_rubbish_are_named_for_what_they_are() throws IOException {
        assertMalformed(Files.write(directory.resolve("a.png"), BlackAndWhitePng.write(64, (x, y) -> x == y)), "No QR");
        assertMalformed(Files.writeString(directory.resolve("a.pdf"), "%PDF-1.7"), "PDF cannot be read");
        assertMalformed(Files.writeString(directory.resolve("a.txt"), "rubbish"), "not the digits");
        assertMalformed(Files.writeString(directory.resolve("a.json"), "{\"schema\":"), "no certificate beside");
        assertMalformed(Files.write(directory.resolve("empty"), new byte[0]), "not the digits");
    }

    @Test
    void a_bundle_that_says_something_twice_is_refused() throws IOException {
        var twice = CertificateBundle.of(certificate).toJson().replaceFirst("\\{", "{\"token\":\"1\",");
        var file = Files.writeString(directory.resolve("bundle.json"), twice);

        assertMalformed(file, "no certificate beside");
    }

    private void assertMalformed(Path file, String where) throws IOException {
        assertThat(VerificationSource.verify(file, counter.trusted))
                .isInstanceOfSatisfying(Verification.Malformed.class, malformed -> assertThat(malformed.where())
                        .contains(where));
    }
}
