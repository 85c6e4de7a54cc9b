package org.lethe.station.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
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
        if (Samples.fonts().files().isEmpty()) {
            Peer.skip("no TrueType font with Chinese characters is installed (fonts-lxgw-wenkai)");
        }
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
                var content = attachment.getValue().getBytes(StandardCharsets.UTF_8);
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
