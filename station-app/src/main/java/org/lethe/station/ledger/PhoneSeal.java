package org.lethe.station.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lethe.station.runtime.OwnerOnly;

/**
 * Hides what names a phone. For good by a keyed hash (HMAC-SHA-256): without the key nobody can try serial numbers one by one.
 * For as long as a job needs the name, sealed (AES-256-GCM, NIST SP 800-38D). The key lies beside the ledger and not in it, so
 * a copy of the file alone gives nothing away.
 */
final class PhoneSeal {
    private static final int KEY_BYTES = 32;
    private static final int HASH_BYTES = 8;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final byte[] sealing;
    private final byte[] hashing;

    /** @param key 32 random bytes; what seals and what hashes are derived from it */
    PhoneSeal(byte[] key) {
        this.sealing = mac(key, "seal");
        this.hashing = mac(key, "hash");
    }

    /** Where the key of a ledger lies. */
    static Path fileOf(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + ".key");
    }

    /**
     * The seal of a ledger; its key is made when there is none.
     *
     * @throws IOException when the key cannot be read or made, is damaged, or may be read by others
     */
    static PhoneSeal open(Path ledger) throws IOException {
        var file = fileOf(ledger);
        if (Files.notExists(file)) {
            create(file);
        }
        var open = OwnerOnly.openToOthers(file);
        if (open.isPresent()) {
            throw new IOException(
                    file + " may be used by others (" + open.get() + "); close it with: chmod 600 " + file);
        }
        return new PhoneSeal(read(file));
    }

    private static void create(Path file) throws IOException {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            OwnerOnly.create(file, HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return; // the one that is there counts
        }
    }

    private static byte[] read(Path file) throws IOException {
        var text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{" + 2 * KEY_BYTES + "}")) {
            throw new IOException(file + " is damaged; put it back from the backup");
        }
        return HexFormat.of().parseHex(text);
    }

    /** The keyed hash of a name, eight bytes in hexadecimal: enough to tell the phones of a station apart. */
    String hash(String name) {
        return HexFormat.of().formatHex(Arrays.copyOf(mac(hashing, name), HASH_BYTES));
    }

    /** The text, closed. */
    String seal(String text) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /** The text of a seal; empty when another key made it, or somebody changed it. */
    Optional<String> open(String sealed) {
        try {
            var all = Base64.getDecoder().decode(sealed);
            var nonce = Arrays.copyOf(all, NONCE_BYTES);
            var text = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("Every Java has HMAC-SHA-256 and AES-GCM; this one is broken", cause);
    }
}
