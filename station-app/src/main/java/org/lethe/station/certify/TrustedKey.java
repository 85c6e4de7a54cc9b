package org.lethe.station.certify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.lethe.station.runtime.Sha256;

/**
 * A public key that a verifier accepts, and for what.
 *
 * @param id first eight bytes of the SHA-256 of the public key, in hexadecimal; checked against the key
 * @param publicKey the 32 bytes of RFC 8032, in hexadecimal
 * @param name whose it is, for people
 * @param scope what it may vouch for
 */
public record TrustedKey(String id, String publicKey, String name, KeyScope scope) {
    private static final int ID_BYTES = 8;

    /** What stands before a text of the ledger when it is signed; docs/ledger.md. */
    private static final String LEDGER_TEXT = "lethe-ledger-1\n";

    public TrustedKey {
        if (publicKey.length() != 2 * Ed25519.KEY_BYTES) {
            throw new IllegalArgumentException("The key of \"" + name
                    + "\" has not the 32 bytes of an Ed25519 key; ask its" + " owner for the key file again");
        }
        if (!id.equals(idOf(HexFormat.of().parseHex(publicKey)))) {
            throw new IllegalArgumentException("Key id " + id + " does not belong to the public key beside it;"
                    + " ask the owner of \"" + name + "\" for the key file again");
        }
    }

    /** A key under the id that belongs to it. */
    public static TrustedKey of(byte[] publicKey, String name, KeyScope scope) {
        return new TrustedKey(idOf(publicKey), HexFormat.of().formatHex(publicKey), name, scope);
    }

    /**
     * Whether this key signed a text of the ledger.
     *
     * @param signature in hexadecimal; anything else is no signature
     */
    public boolean signedText(String text, String signature) {
        return signature.matches("[0-9a-f]{128}")
                && Ed25519.verifies(
                        Ed25519.publicKey(publicKeyBytes()),
                        signedBytes(text),
                        HexFormat.of().parseHex(signature));
    }

    static byte[] signedBytes(String text) {
        return (LEDGER_TEXT + text).getBytes(StandardCharsets.UTF_8);
    }

    static String idOf(byte[] publicKey) {
        return Sha256.hex(publicKey, ID_BYTES);
    }

    byte[] publicKeyBytes() {
        return HexFormat.of().parseHex(publicKey);
    }
}
