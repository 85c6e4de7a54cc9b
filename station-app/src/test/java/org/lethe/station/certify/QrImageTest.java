package org.lethe.station.certify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.verify.SampleErasures;

class QrImageTest {
    private static final QrText QR_TEXT = new QrText("https://verify.lethe-station.example/certificate");

    private final SanitizationCertificate certificate = new Counter(new MemoryCertificateStore(9_999_999))
            .issuer.issue(SampleErasures.good()
                    .phone("Xiaomi Communications", "Redmi Note 13 Pro+ 5G (Global)", "0123456789ABCDEF")
                    .figures(new EraseFigures(2_199_023_255_552L, 2_100_000_000_001L, 2_100_000_000_001L, 0, 1))
                    .verified());
    private final String text = QR_TEXT.of(certificate);
    private final QrImage code = QrImage.of(text);

    @Test
    void the_longest_certificate_fits_well_into_the_largest_code() {
        assertThat(code.version()).isLessThanOrEqualTo(17);
    }

    @Test
    void digits_take_the_numeric_mode() {
        var digits = QrText.digits(certificate);

        assertThat(QrImage.of(digits).version()).isLessThanOrEqualTo(12);
        assertThat(code.version()).as("behind an address in byte mode").isLessThanOrEqualTo(14);
        assertThatThrownBy(() -> QrImage.of("x".repeat(digits.length())))
                .as("the same length in byte mode")
                .hasMessageContaining("more than 17");
    }

    @Test
    void zbarimg_reads_what_was_written(@TempDir Path directory) throws Exception {
        var file = Files.write(directory.resolve("code.png"), code.png(QrImage.MINIMUM_SCALE));

        assertThat(HandScanner.read(file)).containsExactly(text);
    }

    @Test
    void our_reader_reads_what_was_written() {
        assertThat(QrReader.textIn(code.png(5))).contains(text);
    }

    @Test
    void a_module_is_a_whole_number_of_pixels_and_four_modules_around_are_white() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(code.png(4)));

        assertThat(image.getWidth()).isEqualTo(4 * code.size()).isEqualTo(4 * (17 + 4 * code.version() + 8));
        var wrongPixels = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> isBlack(image, i) != code.isDark(i % image.getWidth() / 4, i / image.getWidth() / 4));
        assertThat(wrongPixels).isEmpty();
        for (int i = 0; i < code.size(); i++) {
            assertThat(code.isDark(i, QrImage.QUIET_ZONE - 1)).isFalse();
            assertThat(code.isDark(code.size() - QrImage.QUIET_ZONE, i)).isFalse();
        }
        assertThat(code.isDark(QrImage.QUIET_ZONE, QrImage.QUIET_ZONE)).isTrue();
    }

    @Test
    void too_small_modules_and_too_long_addresses_are_refused() {
        assertThatThrownBy(() -> code.png(3)).hasMessageContaining("at least 4 pixels");
        assertThatThrownBy(() -> QrImage.of("x".repeat(600))).hasMessageContaining("shorten the verify address");
        assertThatThrownBy(() -> new QrText("https://verify.example/#/app")).hasMessageContaining("must not");
    }

    @Test
    void a_picture_without_a_code_shows_none() {
        assertThat(QrReader.textIn(BlackAndWhitePng.write(64, (x, y) -> x == y)))
                .isEmpty();
        assertThat(QrReader.textIn("no picture".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_not_unpacked() {
        var png = code.png(4);
        png[16] = 0x7F;

        assertThat(QrReader.textIn(png)).isEmpty();
    }

    private static boolean isBlack(BufferedImage image, int index) {
        return (image.getRGB(index % image.getWidth(), index / image.getWidth()) & 0xFFFFFF) == 0;
    }
}
