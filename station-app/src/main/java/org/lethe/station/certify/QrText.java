package org.lethe.station.certify;

import java.util.HexFormat;

/**
 * What a certificate's QR code says: the address of a verifier, {@code #}, and the token's digits. Browsers do not send
 * what follows {@code #}, so the address may be anybody's and still learns nothing.
 *
 * @param verifyUrl of a page that checks tokens; without a fragment of its own
 */
public record QrText(String verifyUrl) {
    public QrText {
        if (verifyUrl.isBlank() || verifyUrl.contains("#")) {
            throw new IllegalArgumentException(
                    "The verify address must not be empty or contain '#', which the token follows: " + verifyUrl);
        }
    }

    /** The text for a certificate. */
    public String of(SanitizationCertificate certificate) {
        return verifyUrl + "#" + digits(certificate);
    }

    /** The token of a certificate as digits. */
    public static String digits(SanitizationCertificate certificate) {
        return TokenDigits.encode(HexFormat.of().parseHex(certificate.token()));
    }
}
