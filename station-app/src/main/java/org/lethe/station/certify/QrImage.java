package org.lethe.station.certify;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The QR code of a certificate as a square of modules, for a PNG, a window or a label. Level M and at most version 17,
 * because a printed code of that size was seen to be read from phone photos every time; mixed mode, so that the digits
 * take ten bits for three and only the address in front of them takes bytes.
 */
public final class QrImage {
    /** Empty modules that a reader needs around the code (ISO/IEC 18004). */
    public static final int QUIET_ZONE = 4;
    /** Pixels a module must have at least: what 203 dpi printers and cameras at arm's length resolve. */
    public static final int MINIMUM_SCALE = 4;

    private static final int LARGEST_VERSION = 17;

    private final ByteMatrix modules;
    private final int version;

    private QrImage(ByteMatrix modules, int version) {
        this.modules = modules;
        this.version = version;
    }

    /**
     * Draws a text.
     *
     * @throws QrTooLargeException when it does not fit into version 17; the verify address is too long then
     */
    public static QrImage of(String text) {
        var code = of(text, ErrorCorrectionLevel.M);
        if (code.version > LARGEST_VERSION) {
            throw new QrTooLargeException("The QR code would need version " + code.version + ", more than "
                    + LARGEST_VERSION + "; shorten the verify address in the settings");
        }
        return code;
    }

    /**
     * Draws a text into a given room: at level M, or at level L where M has too many modules. Never with modules smaller
     * than the room was made for.
     *
     * @param modules a side that there is room for, quiet zone included
     * @throws QrTooLargeException when even level L does not fit; the verify address is too long then
     */
    public static QrImage within(int modules, String text) {
        return Stream.of(ErrorCorrectionLevel.M, ErrorCorrectionLevel.L)
                .map(level -> of(text, level))
                .filter(code -> code.size() <= modules)
                .findFirst()
                .orElseThrow(() -> new QrTooLargeException("The QR code does not fit into " + modules
                        + " modules on this label; shorten the verify address in the settings, or use larger labels"));
    }

    private static QrImage of(String text, ErrorCorrectionLevel level) {
        try {
            var code = Encoder.encode(text, level, Map.of(EncodeHintType.QR_COMPACT, true));
            return new QrImage(code.getMatrix(), code.getVersion().getVersionNumber());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code can hold this text; shorten the verify address", e);
        }
    }

    /** Version of the code, 1 to 17: it has 17 + 4 times as many modules a side. */
    public int version() {
        return version;
    }

    /** Modules a side, quiet zone included. */
    public int size() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    /** Whether the module at a column and row, counted from the top left of the quiet zone, is dark. */
    public boolean isDark(int column, int row) {
        var x = column - QUIET_ZONE;
        var y = row - QUIET_ZONE;
        return isInside(x) && isInside(y) && modules.get(x, y) == 1;
    }

    /**
     * The code as a PNG, black on white.
     *
     * @param scale pixels a module, at least {@link #MINIMUM_SCALE}
     */
    public byte[] png(int scale) {
        if (scale < MINIMUM_SCALE) {
            throw new IllegalArgumentException("A module needs at least " + MINIMUM_SCALE + " pixels, not " + scale);
        }
        return BlackAndWhitePng.write(size() * scale, (x, y) -> isDark(x / scale, y / scale));
    }

    private boolean isInside(int index) {
        return index >= 0 && index < modules.getWidth();
    }
}
