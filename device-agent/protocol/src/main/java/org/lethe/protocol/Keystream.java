package org.lethe.protocol;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;

/**
 * What a fill consists of: the keystream of AES-256 in counter mode (NIST SP 800-38A, 6.5) under the job's key. The counter
 * block of the 16 bytes at {@code offset} is, big endian, the pass (4 bytes), the file number (4 bytes) and offset / 16
 * (8 bytes). There is no state: every byte follows from key, pass, file and offset, so an interrupted fill goes on
 * from what lies on the storage, swapped or shifted blocks differ, and flash that compresses or removes duplicates gains
 * nothing. {@code openssl enc -aes-256-ctr} makes the same bytes; docs/agent-protocol.md shows how.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Keystream {
    private static final int BLOCK = 16;
    /** Small enough to stay in a phone's first-level cache between encryption and use. */
    private static final int STRIDE = 16 * 1024;

    private static final byte[] ZEROS = new byte[STRIDE];

    private final JobKey key;
    private final int pass;
    private final Cipher cipher;
    private final byte[] stride = new byte[STRIDE];

    /** @param pass which overwrite of the job, from 1 */
    public Keystream(JobKey key, int pass) {
        if (pass < 1) {
            throw new IllegalArgumentException("Passes count from 1, this one is " + pass);
        }
        this.key = key;
        this.pass = pass;
        this.cipher = counterMode();
    }

    /** Fills a buffer, from its position to its limit, with what belongs at a place. */
    public void fill(ByteBuffer target, StreamPosition start) {
        generate(start, target.remaining(), (bytes, from, length) -> target.put(bytes, 0, length));
    }

    /** Makes what belongs at a place and hands it over in strides that fit into a processor's nearest cache. */
    public void generate(StreamPosition start, int length, Sink sink) {
        try {
            seek(start);
            for (int from = 0; from < length; from += STRIDE) {
                int part = Math.min(length - from, STRIDE);
                cipher.update(ZEROS, 0, part, stride);
                sink.take(stride, from, part);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in counter mode failed", e);
        }
    }

    private void seek(StreamPosition start) throws GeneralSecurityException {
        var counter = ByteBuffer.allocate(BLOCK)
                .putInt(pass)
                .putInt(start.file())
                .putLong(start.offset() / BLOCK)
                .array();
        cipher.init(Cipher.ENCRYPT_MODE, key.aes(), new IvParameterSpec(counter));
        cipher.update(ZEROS, 0, (int) (start.offset() % BLOCK), stride);
    }

    private static Cipher counterMode() {
        try {
            return Cipher.getInstance("AES/CTR/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java and every Android has AES in counter mode", e);
        }
    }

    /** Takes keystream as it is made. */
    @FunctionalInterface
    public interface Sink {
        /**
         * @param bytes the stride, from 0 to its length; valid during the call
         * @param from how far behind the start it belongs, a multiple of 8
         */
        void take(byte[] bytes, int from, int length);
    }
}
