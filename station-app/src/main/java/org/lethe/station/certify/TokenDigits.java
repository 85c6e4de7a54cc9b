package org.lethe.station.certify;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token as one decimal number, the only spelling that keyboard-wedge scanners of every layout, Chinese input methods and
 * the numeric mode of QR codes all carry unharmed. The number's bytes are 0x01 and the token; the leading byte keeps the
 * length, and another one will announce another format.
 */
public final class TokenDigits {
    private static final byte FORMAT = 0x01;
    /** Decimal digits of the longest token with its leading byte: 2^2001 has 603. */
    private static final int MAXIMUM_DIGITS = 603;

    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0," + (MAXIMUM_DIGITS - 1) + "}");

    private TokenDigits() {}

    /** The digits of a token. */
    public static String encode(byte[] token) {
        var bytes = new byte[token.length + 1];
        bytes[0] = FORMAT;
        System.arraycopy(token, 0, bytes, 1, token.length);
        return new BigInteger(1, bytes).toString();
    }

    /** The token of some digits; empty when they are anything but the digits of a token, a leading zero included. */
    public static Optional<byte[]> decode(String digits) {
        if (!DIGITS.matcher(digits).matches()) {
            return Optional.empty();
        }
        var bytes = new BigInteger(digits).toByteArray();
        var isToken = bytes[0] == FORMAT && bytes.length > 1 && bytes.length <= CertificateToken.MAXIMUM_BYTES + 1;
        return isToken ? Optional.of(Arrays.copyOfRange(bytes, 1, bytes.length)) : Optional.empty();
    }
}
