package org.lethe.station.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, and its lower-case hexadecimal, the form in which all records here write hashes. */
public final class Sha256 {
    private Sha256() {}

    /** A digest for bytes that come piece by piece. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java platform has SHA-256", impossible);
        }
    }

    /** The hash of a text in UTF-8. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of bytes. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    /** The first bytes of the hash of bytes. */
    public static String hex(byte[] bytes, int length) {
        return hex(bytes).substring(0, 2 * length);
    }
}
