package org.lethe.station.certify;

import java.math.BigInteger;
import java.util.Locale;

/** ISO 7064 MOD 97-10: two digits after a number that make the whole leave 1 when divided by 97. */
final class CheckDigits {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private CheckDigits() {}

    static String of(String digits) {
        return String.format(Locale.ROOT, "%02d", 98 - remainder(digits + "00"));
    }

    /** Whether a number ends in its own check digits. 00, 01 and 99 would divide as well as 97, 98 and 02 but are never given. */
    static boolean areValid(String withCheckDigits) {
        var body = withCheckDigits.substring(0, withCheckDigits.length() - 2);
        return withCheckDigits.equals(body + of(body));
    }

    private static int remainder(String digits) {
        return new BigInteger(digits).mod(MODULUS).intValueExact();
    }
}
