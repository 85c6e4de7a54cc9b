package org.lethe.station.certify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.lethe.station.model.Imei;

/**
 * Ties a certificate to a phone without naming it. Who holds the phone knows its serial number and its IMEIs, computes the same
 * hash and compares; who has only the label would have to guess all of them together.
 *
 * <p>PBKDF2-HMAC-SHA-256 (RFC 8018), salted with the certificate's number so that no table made beforehand fits two
 * certificates, and slow so that trying a maker's whole range costs. One hash over all numbers, not one for each: the million
 * IMEIs of a model could be tried in a day, together with the serial they cannot. docs/token.md says so to the reader.
 */
public final class PhoneHash {
    static final int BYTES = 16;
    /** About a twentieth of a second on a counter's computer: unnoticed once, weeks for a range of ten million. */
    static final int ITERATIONS = 100_000;
    /** No phone has more radios; each one doubles the work of {@link #fits}. */
    private static final int MOST_IMEIS = 4;

    private PhoneHash() {}

    /**
     * The hash for a certificate.
     *
     * @param certificateNumber the salt
     * @param serial as the phone states it
     * @param imeis those that were read when the certificate was issued, in any order; may be empty
     * @return sixteen bytes in hexadecimal
     */
    public static String of(String certificateNumber, String serial, List<Imei> imeis) {
        var numbers =
                Stream.concat(Stream.of(serial), imeis.stream().map(Imei::value).sorted());
        return derived(numbers.collect(Collectors.joining("\n")), certificateNumber);
    }

    /**
     * Whether a certificate is about a phone. A station may have read fewer IMEIs than the phone shows, so each choice of them
     * is tried.
     *
     * @param imeis all that the phone shows, at most four
     */
    public static boolean fits(CertificateToken token, String serial, List<Imei> imeis) {
        if (imeis.size() > MOST_IMEIS) {
            throw new IllegalArgumentException("No phone has " + imeis.size() + " IMEIs; give those of one phone");
        }
        return IntStream.range(0, 1 << imeis.size())
                .mapToObj(choice -> chosen(imeis, choice))
                .anyMatch(some -> of(token.number(), serial, some).equals(token.phoneHash()));
    }

    private static List<Imei> chosen(List<Imei> imeis, int choice) {
        return IntStream.range(0, imeis.size())
                .filter(place -> (choice >> place & 1) == 1)
                .mapToObj(imeis::get)
                .toList();
    }

    private static String derived(String password, String salt) {
        var spec = new PBEKeySpec(password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ITERATIONS, BYTES * 8);
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
