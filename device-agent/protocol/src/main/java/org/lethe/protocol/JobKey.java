package org.lethe.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one erase job: 32 bytes from which the whole fill of the phone follows. Who has it can compute what must be
 * found on the storage; so it stays in the ledger for the auditor and never shows in file names, logs or {@link #toString}.
 */
public final class JobKey {
    /** Key length of AES-256. */
    public static final int BYTES = 32;

    private static final int FINGERPRINT_BYTES = 8;

    private final byte[] bytes;

    private JobKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new key. */
    public static JobKey random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new JobKey(bytes);
    }

    /**
     * Reads a key written by {@link #hex}.
     *
     * @throws IllegalArgumentException unless there are 64 hexadecimal digits
     */
    public static JobKey ofHex(String hex) {
        return new JobKey(Hex.parse(hex, BYTES));
    }

    /** The key itself, 64 lower-case hexadecimal digits: for the ledger and for the agent only. */
    public String hex() {
        return Hex.print(bytes);
    }

    /**
     * What names the job on the phone without giving the key away: the first 8 bytes of SHA-256 over {@code "lethe job"} and
     * the key, as 16 hexadecimal digits.
     */
    public String fingerprint() {
        var digest = sha256();
        digest.update("lethe job".getBytes(StandardCharsets.US_ASCII));
        return Hex.print(Arrays.copyOf(digest.digest(bytes), FINGERPRINT_BYTES));
    }

    SecretKeySpec aes() {
        return new SecretKeySpec(bytes, "AES");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java and every Android has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JobKey && MessageDigest.isEqual(bytes, ((JobKey) other).bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "job " + fingerprint();
    }
}
