package org.lethe.station.document;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A label in ZPL II, the language of Zebra's printers and of those that follow them. The whole label is one picture
 * ({@code ^GF}): the printer's own fonts have no Chinese, and its own QR codes may be scaled to fractions of dots.
 */
final class Zpl {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Zpl() {}

    static byte[] of(Bitmap label) {
        int rowBytes = (label.width() + 7) / 8;
        int total = rowBytes * label.height();
        return String.format(
                        Locale.ROOT,
                        "^XA^PW%d^LL%d^LH0,0^FO0,0^GFA,%d,%d,%d,%s^FS^PQ1^XZ\n",
                        label.width(),
                        label.height(),
                        total,
                        total,
                        rowBytes,
                        HEX.formatHex(rows(label, rowBytes)))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Row by row, the leftmost dot in the highest bit, 1 is black. */
    private static byte[] rows(Bitmap label, int rowBytes) {
        var rows = new byte[rowBytes * label.height()];
        for (int y = 0; y < label.height(); y++) {
            for (int x = 0; x < label.width(); x++) {
                if (label.isBlack(x, y)) {
                    rows[y * rowBytes + x / 8] |= (byte) (0x80 >>> (x % 8));
                }
            }
        }
        return rows;
    }
}
