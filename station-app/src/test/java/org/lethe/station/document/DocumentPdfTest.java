package org.lethe.station.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.station.certify.CertificateBundle;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.HandScanner;
import org.lethe.station.certify.Peer;
import org.lethe.station.i18n.Language;
import org.lethe.station.verify.SampleErasures;

/** Documents as programs that are not ours read them. */
class DocumentPdfTest {
    private static final Document CERTIFICATE = Samples.certificate(SampleErasures.good());
    private static final Document REPORT = Samples.report(SampleErasures.good());

    private Path directory = Path.of("");

    @BeforeEach
    void withFontsInAnEmptyDirectory(@TempDir Path empty) {
        directory = empty;
        if (Samples.fonts().files().isEmpty()) {
            Peer.skip("no TrueType font with Chinese characters is installed (fonts-lxgw-wenkai)");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void verapdf_finds_no_breach_of_pdf_a_3a(Language language) throws Exception {
        for (var document : List.of(CERTIFICATE, REPORT)) {
            assertThat(VeraPdf.breaches(pdf(document, language))).isEmpty();
        }
    }

    @Test
    void verapdf_does_find_breaches() throws Exception {
        try (var plain = new PDDocument()) {
            plain.addPage(new PDPage());
            var file = directory.resolve("plain.pdf").toFile();
            plain.save(file);

            assertThat(VeraPdf.breaches(Files.readAllBytes(file.toPath()))).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void qpdf_finds_nothing_wrong_and_every_font_is_embedded(Language language) throws Exception {
        var file = write(pdf(CERTIFICATE, language));

        assertThat(run("qpdf", "--check", file))
                .anyMatch(line -> line.startsWith("No syntax or stream encoding errors"));
        assertThat(run("pdffonts", file).stream().skip(2))
                .isNotEmpty()
                .allMatch(font -> font.matches(".* TrueType .* yes yes yes .*"));
    }

    @Test
    void the_text_can_be_read_in_both_languages() throws Exception {
        assertThat(text(pdf(CERTIFICATE, Language.ZH_CN)))
                .contains("信息清除证书", "LS-4F7K2M-000001", "R58N90ABCDE", "490154203237518", "GB 46864-2025", "确认：商家的决定");
        assertThat(text(pdf(CERTIFICATE, Language.EN)))
                .contains(
                        "Certificate of sanitization",
                        "107.5 GB (107,500,000,000 B)",
                        "Validation",
                        "cannot be reached");
    }

    @Test
    void the_attached_file_is_the_bundle() throws Exception {
        var file = write(pdf(CERTIFICATE, Language.EN));
        var bundle = directory.resolve("bundle.json");

        run("pdfdetach", "-save", "1", "-o", bundle.toString(), file);

        var certificate = CERTIFICATE.certificate().orElseThrow();
        assertThat(bundle).hasContent(CertificateBundle.of(certificate).toJson());
    }

    @Test
    void the_code_on_the_page_is_the_token() throws Exception {
        var file = write(pdf(CERTIFICATE, Language.ZH_CN));
        run(
                "pdftoppm",
                "-r",
                "150",
                "-f",
                "1",
                "-l",
                "1",
                "-gray",
                "-singlefile",
                file,
                directory.resolve("page").toString());

        assertThat(HandScanner.read(directory.resolve("page.pgm")))
                .containsExactly(Samples.QR.of(CERTIFICATE.certificate().orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_red_report_says_do_not_sell_in_both_languages_before_anything_else_and_has_no_code(Language language)
            throws Exception {
        var pdf = pdf(REPORT, language);

        assertThat(text(pdf).strip()).startsWith("禁止销售").contains("DO NOT SELL", "PHONE_LOST", "samsung SM-A515F");
        assertThat(text(pdf)).doesNotContain("69456000000156", "verify#");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void simulated_is_written_across_every_page_of_a_virtual_phone_and_no_other(boolean simulated) throws Exception {
        var erasure = simulated ? SampleErasures.good().simulated() : SampleErasures.good();
        for (var document : List.of(Samples.certificate(erasure), Samples.report(erasure))) {
            var pages = text(pdf(document, Language.EN)).split("\f");

            assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.contains("SIMULATED") == simulated);
        }
    }

    @Test
    void the_same_certificate_gives_the_same_bytes() {
        assertThat(pdf(CERTIFICATE, Language.ZH_CN)).isEqualTo(pdf(CERTIFICATE, Language.ZH_CN));
    }

    @Test
    void letter_paper_is_letter_paper() throws Exception {
        var letter = new Layout(Language.EN, Paper.LETTER, Samples.fonts());

        assertThat(run("pdfinfo", write(DocumentPdf.of(CERTIFICATE, Samples.QR, letter))))
                .anyMatch(line -> line.startsWith("Page size:") && line.contains("letter"))
                .anyMatch(line -> line.matches("Tagged: +yes"))
                .anyMatch(line -> line.startsWith("Title:") && line.contains("LS-4F7K2M-000001"));
    }

    @Test
    void what_no_font_has_is_written_out_and_nothing_vanishes() throws Exception {
        var odd = SampleErasures.good().phone("Acme\u0007", "𒀀 <b>&\"'", "S1");

        assertThat(text(pdf(Samples.certificate(odd), Language.EN))).contains("[U+12000]", "<b>&\"'");
    }

    @Test
    void a_name_of_any_length_wraps_and_is_there_to_its_end() throws Exception {
        var longName = "X".repeat(2000) + "END";
        var text = text(pdf(Samples.report(SampleErasures.good().phone("Acme", longName, "S1")), Language.ZH_CN));

        assertThat(text.replaceAll("\\s", "")).contains("XXXEND").contains("X".repeat(60));
    }

    @Test
    void without_a_font_it_is_said_which_one_to_install() {
        var nothing = new Layout(Language.EN, Paper.A4, new FontFiles(List.of()));

        assertThatThrownBy(() -> DocumentPdf.of(CERTIFICATE, Samples.QR, nothing))
                .isInstanceOf(NoFontException.class)
                .hasMessageContaining("fonts-lxgw-wenkai");
    }

    @Test
    void both_languages_have_the_same_words() throws IOException {
        assertThat(words("document_zh_CN.properties").keySet())
                .isEqualTo(words("document_en.properties").keySet());
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = DocumentPdf.class.getResourceAsStream(file)) {
            words.load(in);
        }
        return words;
    }

    private static byte[] pdf(Document document, Language language) {
        return DocumentPdf.of(document, Samples.QR, Samples.layout(language));
    }

    private String text(byte[] pdf) throws Exception {
        return String.join("\n", run("pdftotext", write(pdf), "-"));
    }

    private String write(byte[] pdf) throws IOException {
        return Files.write(directory.resolve("document.pdf"), pdf).toString();
    }

    @CanIgnoreReturnValue
    private List<String> run(String... command) throws Exception {
        return Peer.run(directory, "", command);
    }
}
