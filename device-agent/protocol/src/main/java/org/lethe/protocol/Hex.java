package org.lethe.protocol;

/** Bytes as lower-case hexadecimal digits; {@code java.util.HexFormat} is younger than the phones. */
final class Hex {
    private Hex() {}

    static String print(byte[] bytes) {
        var text = new StringBuilder(2 * bytes.length);
        for (byte b : bytes) {
            text.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return text.toString();
    }

    static byte[] parse(String text, int length) {
        if (text.length() != 2 * length) {
            throw new IllegalArgumentException("Expected " + 2 * length + " hexadecimal digits, got " + text.length());
        }
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (digit(text, 2 * i) << 4 | digit(text, 2 * i + 1));
        }
        return bytes;
    }

    private static int digit(String text, int index) {
        int value = text.charAt(index) < 128 ? Character.digit(text.charAt(index), 16) : -1;
        if (value < 0) {
            throw new IllegalArgumentException("No hexadecimal digit at position " + index);
        }
        return value;
    }
}
