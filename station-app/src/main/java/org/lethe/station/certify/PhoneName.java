package org.lethe.station.certify;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Maker and model in the little room that a token has; the evidence record has them in full. */
final class PhoneName {
    private static final String CUT = "…";
    /** A phone may state neither maker nor model; that is no reason to leave its erasure without a certificate. */
    private static final String UNNAMED = "(unnamed phone)";

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+", Pattern.UNICODE_CHARACTER_CLASS);

    private PhoneName() {}

    static boolean fits(String name) {
        return !name.isBlank()
                && bytes(name) <= CertificateToken.PHONE_NAME_BYTES
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** The name, or its longest beginning of whole characters that fits together with a mark that it was cut. */
    static String fitted(String name) {
        var printable = CONTROLS.matcher(name).replaceAll(" ").strip();
        return printable.isEmpty() ? UNNAMED : cut(printable);
    }

    private static String cut(String name) {
        if (fits(name)) {
            return name;
        }
        var end = name.length();
        while (bytes(name.substring(0, end) + CUT) > CertificateToken.PHONE_NAME_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).stripTrailing() + CUT;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
