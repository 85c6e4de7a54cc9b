package org.lethe.station.staff;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What is stored of a PIN: PBKDF2 with HMAC-SHA-256 (RFC 8018). A PIN has so few digits that no hash withstands somebody who
 * tries them all on an own computer; the ledger therefore seals this too, with a key that does not lie in its file.
 *
 * @param rounds how often it was hashed
 * @param salt 16 random bytes in hexadecimal
 * @param hash 32 bytes in hexadecimal
 */
public record PinHash(int rounds, String salt, String hash) {
    /** OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256. */
    static final int ROUNDS = 600_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    /** The hash of a PIN, with a new salt. */
    static PinHash of(Pin pin, RandomGenerator random, int rounds) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PinHash(
                rounds, HexFormat.of().formatHex(salt), HexFormat.of().formatHex(hash(pin, salt, rounds)));
    }

    /** The hash that {@link #text} wrote. */
    public static PinHash parse(String text) {
        var parts = text.split(":");
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "A stored PIN is rounds:salt:hash; this one has " + parts.length + " parts");
        }
        return new PinHash(Integer.parseInt(parts[0]), parts[1], parts[2]);
    }

    /** All of it in one line. */
    public String text() {
        return rounds + ":" + salt + ":" + hash;
    }

    /** Whether it is of this PIN; takes as long for a PIN that is nearly right as for any other. */
    boolean matches(Pin pin) {
        var typed = hash(pin, HexFormat.of().parseHex(salt), rounds);
        return MessageDigest.isEqual(typed, HexFormat.of().parseHex(hash));
    }

    private static byte[] hash(Pin pin, byte[] salt, int rounds) {
        var key = new PBEKeySpec(pin.digits().toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA256; this one is broken", impossible);
        } finally {
            key.clearPassword();
        }
    }

    /** Keeps the hash out of messages. */
    @Override
    public String toString() {
        return "PinHash[rounds=" + rounds + "]";
    }
}
