package org.lethe.station.certify;

import java.nio.charset.StandardCharsets;
import org.lethe.station.runtime.Sha256;

/**
 * Ties a certificate to the seller's consent without printing its reference on a label: the first eight bytes of
 * SHA-256 over certificate number, line feed and reference. The number keeps equal references of two shops apart.
 */
final class ConsentHash {
    static final int BYTES = 8;

    private ConsentHash() {}

    static String of(String certificateNumber, String reference) {
        return Sha256.hex((certificateNumber + "\n" + reference).getBytes(StandardCharsets.UTF_8), BYTES);
    }
}
