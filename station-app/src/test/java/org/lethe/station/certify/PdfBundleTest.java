package org.lethe.station.certify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.document.DocumentPdf;
import org.lethe.station.document.Samples;
import org.lethe.station.i18n.Language;
import org.lethe.station.verify.SampleErasures;

/** Certificates that come back as PDF: good ones, spoiled ones, and what is none. */
class PdfBundleTest {
    private final Counter counter = new Counter();
    private final SanitizationCertificate certificate =
            counter.issuer.issue(SampleErasures.good().verified());
    private final String bundle = CertificateBundle.of(certificate).toJson();

    @Test
    void the_pdf_of_a_certificate_is_valid() {
        skipWithoutFont();
        var pdf = DocumentPdf.of(Document.of(certificate), Samples.QR, Samples.layout(Language.EN));

        assertThat(PdfBundle.verify(pdf, counter.trusted)).isInstanceOf(Verification.Valid.class);
    }

    @Test
    void changed_evidence_is_a_forgery() throws Exception {
        var changed = bundle.replace("\"passes\" : 1", "\"passes\" : 2");

        assertThat(PdfBundle.verify(pdf(Map.of("c.json", changed)), counter.trusted))
                .isInstanceOf(Verification.Forged.class);
    }

    @Test
    void what_cannot_be_one_certificate_is_named_for_what_it_is() throws Exception {
        assertMalformed(pdf(Map.of()), "No certificate is attached");
        assertMalformed(pdf(Map.of("evidence.json", certificate.evidenceJson())), "No certificate is attached");
        assertMalformed(pdf(Map.of("a.json", bundle, "b.json", bundle)), "More than one");
        assertMalformed(encrypted(""), "encrypted");
        assertMalformed(encrypted("secret"), "locked");
        assertMalformed(new byte[3_000_000], "too large");
    }

    @Test
    void a_pdf_that_ends_anywhere_is_refused_and_breaks_nothing() throws Exception {
        var whole = pdf(Map.of("c.json", bundle));
        for (int length = 1; length < whole.length; length += whole.length / 40) {
            assertThat(PdfBundle.verify(Arrays.copyOf(whole, length), counter.trusted))
                    .as("%s of %s bytes", length, whole.length)
                    .isNotInstanceOf(Verification.Forged.class);
        }
    }

    @Test
    void what_unpacks_to_gigabytes_is_refused_before_it_does() {
        for (var beginning : List.of("{\"schema\":\"", "", "x")) {
            var bomb = bomb(beginning, 1 << 30);
            assertThat(bomb).as("it would pass the limit of the file").hasSizeLessThan(1_900_000);

            assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertMalformed(bomb, "No certificate is attached"),
                    "a gigabyte takes longer to unpack");
        }
    }

    @Test
    void streams_without_number_are_looked_through_in_no_time() {
        var many = ("%PDF-1.7\n" + "stream\n{".repeat(200_000) + "endstream %%EOF").getBytes(UTF_8);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertMalformed(many, "No certificate is attached"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--object-streams=generate", "--stream-data=uncompress", "--linearize"})
    void a_pdf_that_another_program_saved_again_is_valid(String how, @TempDir Path directory) throws Exception {
        skipWithoutFont();
        var saved = directory.resolve("saved.pdf");
        var pdf = DocumentPdf.of(Document.of(certificate), Samples.QR, Samples.layout(Language.ZH_CN));
        var original = Files.write(directory.resolve("c.pdf"), pdf);
        Peer.run(directory, "", "qpdf", how, original.toString(), saved.toString());

        assertThat(PdfBundle.verify(Files.readAllBytes(saved), counter.trusted)).isInstanceOf(Verification.Valid.class);
    }

    private static void skipWithoutFont() {
        if (Samples.fonts().files().isEmpty()) {
            Peer.skip("no TrueType font with Chinese characters is installed (fonts-lxgw-wenkai)");
        }
    }

    /** A PDF with one stream that unpacks to a beginning and so many zeros. */
    private static byte[] bomb(String beginning, int zeros) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.7\n1 0 obj <</Type /EmbeddedFile /Filter /FlateDecode>>\nstream\n".getBytes(UTF_8));
        try (var packed = new DeflaterOutputStream(out)) {
            packed.write(beginning.getBytes(UTF_8));
            var block = new byte[1 << 20];
            for (int written = 0; written < zeros; written += block.length) {
                packed.write(block);
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        out.writeBytes("\nendstream endobj\n%%EOF\n".getBytes(UTF_8));
        return out.toByteArray();
    }

    private void assertMalformed(byte[] pdf, String where) {
        assertThat(PdfBundle.verify(pdf, counter.trusted))
                .isInstanceOfSatisfying(Verification.Malformed.class, malformed -> assertThat(malformed.where())
                        .contains(where));
    }

    private byte[] encrypted(String password) throws Exception {
        try (var document = Loader.loadPDF(pdf(Map.of("c.json", bundle)))) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(document);
        }
    }

    private static byte[] pdf(Map<String, String> attachments) throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var files = new TreeMap<String, PDComplexFileSpecification>();
            for (var attachment : attachments.entrySet()) {
                var file = new PDComplexFileSpecification();
                file.setFile(attachment.getKey());
                var content = attachment.getValue().getBytes(UTF_8);
                file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content)));
                files.put(attachment.getKey(), file);
            }
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(files);
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws Exception {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
