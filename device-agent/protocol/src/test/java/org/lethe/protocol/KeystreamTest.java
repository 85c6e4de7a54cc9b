package org.lethe.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class KeystreamTest {
    private static final JobKey KEY = JobKey.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    @Test
    void the_stream_begins_as_docs_agent_protocol_says() {
        assertThat(hex(1, 0, 0, 64))
                .isEqualTo(
                        "9dba41a777f3b46a37b7aaae49d6df8d197b1d24ed7acc2678859df922c3b5cb4436cdaa0c5af4a85f3c6590a9bd3580673fc9c0def43c0eb19c80960e6d3ed0");
        assertThat(hex(2, 7, 0x100000, 32))
                .isEqualTo("e250ba2b09e95f9abf746fb9b350cfd189727cbf6ce25725d69078db6380f651");
    }

    @Test
    void openssl_makes_the_same_stream() throws Exception {
        assertThat(hex(2, 7, 0x100000, 40_000)).isEqualTo(openssl("00000002000000070000000000010000", 40_000));
        assertThat(hex(1, 0, 1L << 40, 64)).isEqualTo(openssl("00000001000000000000001000000000", 64));
    }

    @Test
    void every_part_can_be_made_without_the_rest() {
        byte[] whole = bytes(1, 3, 1000, 70_000);
        var random = new Random(1);
        for (int i = 0; i < 200; i++) {
            int from = random.nextInt(whole.length);
            int length = 1 + random.nextInt(whole.length - from);
            assertThat(bytes(1, 3, 1000 + from, length)).isEqualTo(Arrays.copyOfRange(whole, from, from + length));
        }
    }

    @Test
    void passes_files_and_jobs_share_no_bytes() {
        assertThat(hex(1, 0, 0, 32))
                .isNotEqualTo(hex(2, 0, 0, 32))
                .isNotEqualTo(hex(1, 1, 0, 32))
                .isNotEqualTo(hex(1, 0, 32, 32))
                .isNotEqualTo(Hex.print(fill(new Keystream(JobKey.random(new SecureRandom()), 1), 0, 0, 32)));
    }

    @Test
    void a_key_is_64_hexadecimal_digits() {
        assertThat(JobKey.ofHex(KEY.hex())).isEqualTo(KEY);
        assertThatThrownBy(() -> JobKey.ofHex("00")).hasMessageContaining("64");
        assertThatThrownBy(() -> JobKey.ofHex("x".repeat(64))).hasMessageContaining("position 0");
    }

    private static String hex(int pass, int file, long offset, int length) {
        return Hex.print(bytes(pass, file, offset, length));
    }

    private static byte[] bytes(int pass, int file, long offset, int length) {
        return fill(new Keystream(KEY, pass), file, offset, length);
    }

    private static byte[] fill(Keystream stream, int file, long offset, int length) {
        var buffer = ByteBuffer.allocate(length);
        stream.fill(buffer, new StreamPosition(file, offset));
        return buffer.array();
    }

    private static String openssl(String counter, int length) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isThere("openssl"), "skipped: no openssl on this machine to compare with");
        var process = new ProcessBuilder("openssl", "enc", "-aes-256-ctr", "-K", KEY.hex(), "-iv", counter).start();
        try (var in = process.getOutputStream()) {
            in.write(new byte[length]);
        }
        var made = process.getInputStream().readAllBytes();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Hex.print(made);
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "version").start().waitFor() == 0;
        } catch (IOException missing) {
            System.out.println("skipped: " + missing.getMessage());
            return false;
        }
    }
}
