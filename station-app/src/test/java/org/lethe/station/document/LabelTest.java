package org.lethe.station.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lethe.station.certify.CertificateToken;
import org.lethe.station.certify.Document;
import org.lethe.station.certify.HandScanner;
import org.lethe.station.certify.Peer;
import org.lethe.station.certify.QrText;
import org.lethe.station.certify.QrTooLargeException;
import org.lethe.station.document.Label.Form;
import org.lethe.station.i18n.Language;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.verify.SampleErasures;

/** Labels as scanners read them. */
class LabelTest {
    private static final Document CERTIFICATE = Samples.certificate(SampleErasures.good());
    private static final Document REPORT = Samples.report(SampleErasures.good());
    private static final Pattern ZPL = Pattern.compile(
            "\\^XA\\^PW(\\d+)\\^LL(\\d+)\\^LH0,0\\^FO0,0\\^GFA,(\\d+),(\\d+),(\\d+),([0-9A-F]+)\\^FS\\^PQ1\\^XZ\\s*");

    private Path directory = Path.of("");

    @BeforeEach
    void withFontsInAnEmptyDirectory(@TempDir Path empty) {
        directory = empty;
        if (Samples.fonts().files().isEmpty()) {
            Peer.skip("no TrueType font with Chinese characters is installed (fonts-lxgw-wenkai)");
        }
    }

    static Stream<Arguments> forms() {
        return Stream.of(LabelSize.values())
                .flatMap(size -> Stream.of(Resolution.values()).map(dpi -> Arguments.of(size, dpi)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void zbarimg_reads_both_codes_from_the_picture(LabelSize size, Resolution dpi) throws Exception {
        var png =
                write("label.png", label(CERTIFICATE, size, dpi, Language.ZH_CN).png());

        assertThat(codes(png)).containsExactlyInAnyOrderElementsOf(expected(CERTIFICATE));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void zbarimg_reads_both_codes_from_a_bad_print(LabelSize size, Resolution dpi) throws Exception {
        var pdf = write("label.pdf", label(CERTIFICATE, size, dpi, Language.EN).pdf());
        var page = directory.resolve("page").toString();
        run("pdftoppm", "-r", Integer.toString(dpi.dpi()), "-png", "-singlefile", pdf, page);
        var scan = directory.resolve("scan.jpg").toString();

        run(
                "convert",
                page + ".png",
                "-seed",
                "1",
                "-resize",
                "200%",
                "-background",
                "white",
                "-rotate",
                "2",
                "-attenuate",
                "0.5",
                "+noise",
                "Gaussian",
                "-quality",
                "60",
                scan);

        assertThat(codes(scan)).containsExactlyInAnyOrderElementsOf(expected(CERTIFICATE));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_a_zpl_printer_draws_is_the_picture(LabelSize size, Resolution dpi) throws Exception {
        var label = label(CERTIFICATE, size, dpi, Language.ZH_CN);
        var drawn = drawn(label.zpl());

        assertThat(drawn.getWidth()).isEqualTo(dpi.dots(size.width()));
        assertThat(drawn.getHeight()).isEqualTo(dpi.dots(size.height()));
        var file = directory.resolve("drawn.png");
        ImageIO.write(drawn, "png", file.toFile());
        assertThat(codes(file.toString())).containsExactlyInAnyOrderElementsOf(expected(CERTIFICATE));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_red_label_says_do_not_sell_in_both_languages_and_nothing_on_it_can_be_scanned(LabelSize size, Resolution dpi)
            throws Exception {
        var label = label(REPORT, size, dpi, Language.EN);

        var text = String.join(" ", run("pdftotext", write("red.pdf", label.pdf()), "-"));
        assertThat(text)
                .contains("禁止销售", "DO NOT SELL", "NOT KNOWN", "7518")
                .doesNotContain("ERASED", "490154203237518");
        var png = ImageIO.read(Path.of(write("red.png", label.png())).toFile());
        assertThat(blackPart(png, dpi.dots(20))).as("a dark head").isGreaterThan(0.5);
        assertThat(runAllowingNothing(write("red.png", label.png()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_simulated_label_says_so(LabelSize size, Resolution dpi) throws Exception {
        var simulated = Samples.certificate(SampleErasures.good().simulated());

        assertThat(String.join(
                        " ",
                        run(
                                "pdftotext",
                                write(
                                        "s.pdf",
                                        label(simulated, size, dpi, Language.EN).pdf()),
                                "-")))
                .contains("SIMULATED", "模拟演示");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_longest_certificate_fits_and_is_read(LabelSize size, Resolution dpi) throws Exception {
        var longest = Samples.certificate(SampleErasures.good()
                .station("LS-WWWWWW")
                .phone("Xiaomi Communications", "Redmi Note 13 Pro+ 5G (Global)", "0123456789ABCDEF")
                .figures(new EraseFigures(2_199_023_255_552L, 2_100_000_000_001L, 2_100_000_000_001L, 0, 1)));

        var png = write("longest.png", label(longest, size, dpi, Language.EN).png());

        assertThat(codes(png)).containsExactlyInAnyOrderElementsOf(expected(longest));
    }

    /** A certificate today has some 230 bytes; a label has room for all that a token may have. */
    @ParameterizedTest
    @MethodSource("forms")
    void the_largest_token_that_is_allowed_has_modules_of_half_a_millimetre(LabelSize size, Resolution dpi)
            throws Exception {
        var largest = Samples.withToken(CERTIFICATE, "ff".repeat(CertificateToken.MAXIMUM_BYTES));
        var label = label(largest, size, dpi, Language.EN);

        var png = write("largest.png", label.png());

        assertThat(codes(png)).containsExactlyInAnyOrderElementsOf(expected(largest));
        int halfMillimetre = dpi == Resolution.DPI_203 ? 4 : 6;
        assertThat(finders(ImageIO.read(Path.of(png).toFile())))
                .as("dots a module, by the finder patterns of the code")
                .anyMatch(module -> module >= halfMillimetre);
    }

    /** Widths of a module where a row has dark and light as 1:1:3:1:1, as only finder patterns have (ISO/IEC 18004). */
    private static Set<Integer> finders(BufferedImage image) {
        var found = new TreeSet<Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            var runs = runs(image, y);
            for (int i = 1; i + 4 < runs.size(); i += 2) {
                int module = runs.get(i);
                if (runs.subList(i, i + 5).equals(List.of(module, module, 3 * module, module, module))) {
                    found.add(module);
                }
            }
        }
        return found;
    }

    /** How many dots of a row are alike, one number after the other, light first. */
    private static List<Integer> runs(BufferedImage image, int y) {
        var runs = new ArrayList<>(List.of(0));
        boolean dark = false;
        for (int x = 0; x < image.getWidth(); x++) {
            if (((image.getRGB(x, y) & 0xFF) == 0) != dark) {
                runs.add(0);
                dark = !dark;
            }
            runs.set(runs.size() - 1, runs.get(runs.size() - 1) + 1);
        }
        return runs;
    }

    @Test
    void a_code_that_does_not_fit_is_refused_and_never_made_smaller() {
        var address = new QrText("https://" + "x".repeat(700));
        var form = new Form(LabelSize.SHEET, Resolution.DPI_203);

        assertThatThrownBy(() -> Label.of(CERTIFICATE, address, form, Samples.layout(Language.EN)))
                .isInstanceOf(QrTooLargeException.class)
                .hasMessageContaining("shorten the verify address");
    }

    private static Label label(Document document, LabelSize size, Resolution dpi, Language language) {
        return Label.of(document, Samples.QR, new Form(size, dpi), Samples.layout(language));
    }

    private static List<String> expected(Document document) {
        return List.of(
                Samples.QR.of(document.certificate().orElseThrow()),
                document.posCode().orElseThrow());
    }

    /** A printer's side of {@code ^GF}, after the ZPL II Programming Guide: rows of bytes, the highest bit at the left, 1 black. */
    private static BufferedImage drawn(byte[] zpl) {
        var label = ZPL.matcher(new String(zpl, StandardCharsets.US_ASCII));
        assertThat(label.matches()).isTrue();
        int width = Integer.parseInt(label.group(1));
        int height = Integer.parseInt(label.group(2));
        int rowBytes = Integer.parseInt(label.group(5));
        var dots = HexFormat.of().parseHex(label.group(6));
        assertThat(dots).hasSize(Integer.parseInt(label.group(3))).hasSize(Integer.parseInt(label.group(4)));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean black = (dots[y * rowBytes + x / 8] & 0x80 >> x % 8) != 0;
                image.setRGB(x, y, black ? 0 : 0xFFFFFF);
            }
        }
        return image;
    }

    private static double blackPart(BufferedImage image, int rows) {
        int black = 0;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                black += (image.getRGB(x, y) & 0xFF) == 0 ? 1 : 0;
            }
        }
        return (double) black / rows / image.getWidth();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_test_label_says_in_its_code_and_in_both_languages_that_it_is_nothing(LabelSize size, Resolution dpi)
            throws Exception {
        var label = testPage(Language.EN).label(new Form(size, dpi));
        assertThat(codes(write("test.png", label.png()))).containsExactly(TestPage.CODE);
        var pdf = write("test.pdf", label.pdf());
        assertThat(String.join("", run("pdftotext", "-raw", pdf, "-")).replaceAll("\\s", ""))
                .contains("TESTPAGE", "打印测试页", "Thisisnocertificate", "这不是证明", "zpl:Labels");
    }

    @Test
    void a_test_page_has_rulers_of_true_length_and_nothing_of_a_certificate() throws Exception {
        var pdf = write("test.pdf", testPage(Language.ZH_CN).pdf());
        var page = directory.resolve("test").toString();
        run("pdftoppm", "-r", "254", "-png", "-singlefile", pdf, page); // ten pixels a millimetre
        assertThat(codes(page + ".png")).containsExactly(TestPage.CODE);
        var picture = ImageIO.read(Path.of(page + ".png").toFile());
        for (int millimetre = 0; millimetre <= 180; millimetre += 10) {
            assertThat(isDarkNear(picture, 120 + 10 * millimetre, 145))
                    .describedAs("%d mm", millimetre)
                    .isTrue();
            assertThat(isDarkNear(picture, 145, 120 + 10 * millimetre))
                    .describedAs("%d mm", millimetre)
                    .isTrue();
        }
        assertThat(isDarkNear(picture, 125, 145)).as("between the marks").isFalse();
    }

    private static boolean isDarkNear(BufferedImage picture, int x, int y) {
        return Stream.of(-1, 0, 1).anyMatch(step -> (picture.getRGB(x + step, y + step) & 0xff) < 200);
    }

    private static TestPage testPage(Language language) {
        return new TestPage("zpl:Labels", Instant.parse("2027-02-03T12:00:00Z"), Samples.layout(language));
    }

    private static List<String> codes(String picture) throws Exception {
        return HandScanner.read(Path.of(picture));
    }

    /** zbarimg ends with 4 when it finds nothing. */
    private List<String> runAllowingNothing(String picture) throws Exception {
        return run("sh", "-c", "zbarimg --quiet --raw \"$0\" || test $? = 4", picture);
    }

    private String write(String name, byte[] content) throws Exception {
        return Files.write(directory.resolve(name), content).toString();
    }

    @CanIgnoreReturnValue
    private List<String> run(String... command) throws Exception {
        return Peer.run(directory, "", command);
    }
}
