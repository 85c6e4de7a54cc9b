package org.lethe.station.certify;

import com.upokecenter.cbor.CBORException;
import java.util.Optional;
import org.lethe.station.runtime.Sha256;

/**
 * Checks certificates: pure, offline, and never without the signature. It trusts the keys it is given and the demo key,
 * each only for its own kind of phone, whatever a token says of itself.
 */
public final class TokenVerifier {
    private TokenVerifier() {}

    /**
     * Checks a token.
     *
     * @param scanned its digits, or the text of its QR code ({@code URL#digits}), as a scanner typed them: see {@link ScannedText}
     * @param trusted the keys to trust
     */
    public static Verification verify(String scanned, TrustedKeys trusted) {
        return ScannedText.tokenIn(scanned)
                .map(token -> verify(token, trusted))
                .orElseGet(() -> new Verification.Malformed(Flaw.NO_TOKEN));
    }

    /** Checks a token in its binary form. */
    public static Verification verify(byte[] token, TrustedKeys trusted) {
        if (token.length > CertificateToken.MAXIMUM_BYTES) {
            return new Verification.Malformed(Flaw.NO_TOKEN, token.length + " bytes are too many");
        }
        try {
            return verify(CoseSign1.decode(token), trusted);
        } catch (CBORException e) {
            return new Verification.Malformed(Flaw.ENVELOPE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Checks a token and that an evidence record is the one it was issued for.
     *
     * @param evidenceJson the record, in any spelling; its canonical form (RFC 8785) is compared
     */
    public static Verification verify(String scanned, String evidenceJson, TrustedKeys trusted) {
        var verification = verify(scanned, trusted);
        return verification instanceof Verification.Valid valid ? matched(valid, evidenceJson) : verification;
    }

    private static Verification verify(CoseSign1 message, TrustedKeys trusted) {
        Optional<TrustedKey> key = trusted.find(message.keyId());
        return key.isPresent()
                ? inForce(verify(message, key.get()), trusted)
                : new Verification.UnknownKey(message.keyId());
    }

    /** The signature comes first: nothing that an unsigned payload says is looked at. */
    private static Verification verify(CoseSign1 message, TrustedKey key) {
        if (!message.isSignedBy(key)) {
            return new Verification.Forged(Flaw.SIGNATURE);
        }
        try {
            return inScope(PayloadCodec.decode(message.payload()), key);
        } catch (CBORException | IllegalArgumentException | ArithmeticException e) {
            return new Verification.Malformed(Flaw.STATEMENTS, String.valueOf(e.getMessage()));
        }
    }

    private static Verification inScope(CertificateToken token, TrustedKey key) {
        return key.scope() == KeyScope.of(token.simulated())
                ? new Verification.Valid(token, key)
                : new Verification.Forged(Flaw.SCOPE);
    }

    private static Verification inForce(Verification verification, TrustedKeys trusted) {
        if (!(verification instanceof Verification.Valid valid)) {
            return verification;
        }
        return trusted.revocation(valid.keyId())
                .filter(revoked -> revoked.covers(valid.token().issuedAt()))
                .<Verification>map(revoked -> new Verification.Revoked(valid, revoked))
                .orElse(valid);
    }

    private static Verification matched(Verification.Valid valid, String evidenceJson) {
        return CanonicalJson.of(evidenceJson)
                .map(canonical -> Sha256.hex(canonical).equals(valid.token().evidenceSha256())
                        ? valid
                        : new Verification.Forged(Flaw.EVIDENCE))
                .orElseGet(() -> new Verification.Malformed(Flaw.EVIDENCE_UNREADABLE));
    }
}
