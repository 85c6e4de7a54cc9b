package org.lethe.station.certify;

import java.security.KeyPair;
import java.util.HexFormat;

/**
 * A key that signs certificates, and texts of the ledger. It looks at what it signs: a key for real phones refuses virtual ones
 * and the other way round, so no caller can forget it.
 */
public final class SigningKey {
    private final KeyPair pair;
    private final TrustedKey trusted;

    private SigningKey(KeyPair pair, TrustedKey trusted) {
        this.pair = pair;
        this.trusted = trusted;
    }

    /**
     * A key from its pair.
     *
     * @throws IllegalArgumentException when the two halves do not belong together
     */
    static SigningKey of(KeyPair pair, String name, KeyScope scope) {
        var probe = new byte[] {1};
        if (!Ed25519.verifies(pair.getPublic(), probe, Ed25519.sign(pair.getPrivate(), probe))) {
            throw new IllegalArgumentException("Private and public key of \"" + name + "\" do not belong together");
        }
        return new SigningKey(pair, TrustedKey.of(Ed25519.rawPublic(pair.getPublic()), name, scope));
    }

    /** Name of the key: the first eight bytes of the SHA-256 of its public half, in hexadecimal. */
    public String id() {
        return trusted.id();
    }

    /** The public half, as it is handed to verifiers. */
    public TrustedKey trusted() {
        return trusted;
    }

    /**
     * Signs a certificate.
     *
     * @return the COSE_Sign1 message
     * @throws IllegalArgumentException when the certificate is for the other kind of phone
     */
    byte[] sign(CertificateToken token) {
        if (trusted.scope() != KeyScope.of(token.simulated())) {
            throw new IllegalArgumentException("The key for " + trusted.scope().word() + " phones does not sign "
                    + token.number() + ", which is for a "
                    + KeyScope.of(token.simulated()).word() + " one");
        }
        return CoseSign1.signed(PayloadCodec.encode(token), id(), bytes -> Ed25519.sign(pair.getPrivate(), bytes))
                .encode();
    }

    /**
     * Signs a text of the ledger (the root of a day, an export). Such a text names no phone and no certificate; what is signed
     * begins with a word of its own, so the signature can never pass for one on a token, whose COSE structure begins otherwise.
     *
     * @return 64 bytes (RFC 8032) in hexadecimal
     */
    public String signText(String text) {
        return HexFormat.of().formatHex(Ed25519.sign(pair.getPrivate(), TrustedKey.signedBytes(text)));
    }

    KeyPair pair() {
        return pair;
    }
}
