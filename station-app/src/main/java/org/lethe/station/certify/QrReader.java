package org.lethe.station.certify;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/**
 * Finds the QR code in a picture: a saved code, a screenshot, a photo. Pictures come in every colour type, so the JDK's
 * ImageIO reads them; this is the only class outside {@code ui} that may touch {@code java.awt}, whose {@link BufferedImage}
 * needs no display.
 */
final class QrReader {
    /** Larger pictures are refused before they are unpacked: a small file may claim to be a huge picture. */
    private static final long LARGEST_PICTURE = 100_000_000;

    private QrReader() {}

    /** The text of the code; empty when the bytes are no picture, an absurdly large one, or show no code that can be read. */
    static Optional<String> textIn(byte[] picture) {
        return pixels(picture).flatMap(QrReader::decoded);
    }

    private static Optional<String> decoded(BufferedImage image) {
        var width = image.getWidth();
        var height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    /** No reader for it, a damaged file, absurd dimensions: all the same to the caller, it shows no code. */
    private static Optional<BufferedImage> pixels(byte[] picture) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            return hasSensibleSize(in)
                    ? Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(picture)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean hasSensibleSize(ImageInputStream in) throws IOException {
        var readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return false;
        }
        var reader = readers.next();
        try {
            reader.setInput(in);
            return (long) reader.getWidth(0) * reader.getHeight(0) <= LARGEST_PICTURE;
        } finally {
            reader.dispose();
        }
    }
}
