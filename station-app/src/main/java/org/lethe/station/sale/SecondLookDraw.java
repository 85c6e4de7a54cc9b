package org.lethe.station.sale;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.runtime.Sha256;

/**
 * Decides by lot whose phone another person looks at (R2v3 Appendix B (13): at least 5 % of the logically sanitized devices).
 * The lot is SHA-256 of the station's seed and the SHA-256 of the certificate's evidence record, the very one that the token
 * signs. Nobody knows it before the erasure has ended, since the record holds what was seen until then; everybody can repeat
 * it afterwards, with the seed and the token alone. docs/sale.md has it step by step.
 *
 * @param percent how many of a hundred certificates, on average; 0 to 100
 */
public record SecondLookDraw(int percent) {
    /** What R2v3 asks for at least. */
    public static final int USUAL_PERCENT = 5;

    private static final long LOTS = 1L << 32;

    public SecondLookDraw {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("0 to 100 percent can be drawn, not " + percent);
        }
    }

    /**
     * Whether this certificate is drawn.
     *
     * @param seedHex the station's seed, 32 bytes in hexadecimal
     */
    public boolean draws(String seedHex, SanitizationCertificate certificate) {
        return draws(seedHex, Sha256.hex(certificate.evidenceJson()));
    }

    /** Whether a certificate with this hash of its evidence is drawn. */
    boolean draws(String seedHex, String evidenceSha256) {
        var lot = Sha256.newDigest().digest(HexFormat.of().parseHex(seedHex + evidenceSha256));
        long first = Integer.toUnsignedLong(ByteBuffer.wrap(lot).getInt());
        return first * 100 < percent * LOTS;
    }
}
