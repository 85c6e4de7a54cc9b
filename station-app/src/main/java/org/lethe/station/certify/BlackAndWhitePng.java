package org.lethe.station.certify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A square PNG of one bit a pixel. Written here because the JDK's writer wants an AWT image, and a certificate must come
 * out of a machine without a display, too. Source: PNG specification, third edition, sections 5, 9 and 11.2.
 */
final class BlackAndWhitePng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte ONE_BIT = 1;
    private static final byte GREYSCALE = 0;

    private BlackAndWhitePng() {}

    /** Which pixels are black. */
    @FunctionalInterface
    interface Pixels {
        boolean isBlack(int x, int y);
    }

    static byte[] write(int size, Pixels pixels) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        out.writeBytes(chunk("IHDR", header(size)));
        out.writeBytes(chunk("IDAT", compressed(rows(size, pixels))));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** Then compression, filter method and interlacing, of which 0 is the usual one each. */
    private static byte[] header(int size) {
        return ByteBuffer.allocate(13)
                .putInt(size)
                .putInt(size)
                .put(ONE_BIT)
                .put(GREYSCALE)
                .array();
    }

    /** Each row begins with its filter, 0 for none; a bit of 1 is white. */
    private static byte[] rows(int size, Pixels pixels) {
        var rowBytes = 1 + (size + 7) / 8;
        var rows = new byte[size * rowBytes];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (!pixels.isBlack(x, y)) {
                    rows[y * rowBytes + 1 + x / 8] |= (byte) (0x80 >>> (x % 8));
                }
            }
        }
        return rows;
    }

    private static byte[] compressed(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] chunk(String type, byte[] content) {
        var typed = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(8 + typed.length)
                .putInt(content.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }
}
