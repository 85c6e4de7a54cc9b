package org.lethe.station.certify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Ties a certificate to a phone without naming it. Who holds the phone knows its serial number, computes the same hash and
 * compares; who has only the label would have to try serial numbers one by one.
 *
 * <p>PBKDF2-HMAC-SHA-256 (RFC 8018), salted with the certificate's number so that no table made beforehand fits two
 * certificates, and slow so that trying a maker's whole range costs. It cannot make a short serial long: somebody who
 * knows the phone's maker and has days to spare can find a serial that counts up. docs/token.md says so to the reader.
 */
public final class PhoneHash {
    static final int BYTES = 16;
    /** About a twentieth of a second on a counter's computer: unnoticed once, weeks for a range of ten million. */
    static final int ITERATIONS = 100_000;

    private PhoneHash() {}

    /**
     * The hash for a certificate.
     *
     * @param certificateNumber the salt
     * @param serial as the phone states it
     * @return sixteen bytes in hexadecimal
     */
    public static String of(String certificateNumber, String serial) {
        var salt = certificateNumber.getBytes(StandardCharsets.UTF_8);
        var spec = new PBEKeySpec(serial.toCharArray(), salt, ITERATIONS, BYTES * 8);
        try {
            var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return HexFormat.of().formatHex(derived.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2 with SHA-256; this one is broken", e);
        } finally {
            spec.clearPassword();
        }
    }
}
