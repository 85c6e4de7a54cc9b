package org.lethe.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lethe.protocol.KeyAnswer;
import org.lethe.protocol.ProbeAnswer;

/** The probe on this machine's kernel and a real ext4 with encryption: it says what the kernel said when it took the key. */
class FscryptTest {
    private static final long IMAGE_BYTES = 32L << 20;
    private static final int FILE_BYTES = 1 << 20;

    private static Path tools = Path.of("");
    private static Path mount = Path.of("");
    private static boolean mounted;

    @BeforeAll
    static void encryptedFileSystem(@TempDir Path folder) throws Exception {
        Programs.needRoot();
        Programs.need("clang-14", "ld.lld-14", "mkfs.ext4", "mount", "setpriv");
        boolean x86 = System.getProperty("os.arch", "").equals("amd64");
        org.junit.jupiter.api.Assumptions.assumeTrue(x86, "the native test is for x86_64; arm is tested under qemu");
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString("rwx--x--x")); // user shell runs tools in it
        tools = folder.resolve("tools");
        Programs.demand(Programs.MODULE.resolve("build-probe"), tools);
        Programs.demand(Programs.MODULE.resolve("build-probe"), tools, "--test-tool");
        mount = Files.createDirectory(folder.resolve("mount"));
        mountEmpty(folder.resolve("image"));
    }

    private static void mountEmpty(Path image) throws Exception {
        try (var file = new java.io.RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(IMAGE_BYTES);
        }
        Programs.demand("mkfs.ext4", "-q", "-O", "encrypt,stable_inodes", image);
        Programs.demand("mount", "-o", "loop", image, mount);
        mounted = true;
    }

    @AfterAll
    static void unmount() throws Exception {
        if (mounted) {
            Programs.demand("umount", mount);
            mounted = false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "x86"})
    void it_names_the_kernels_identifier_and_another_key_has_another(String abi) throws Exception {
        var first = encrypted(abi + "-first", "v2", "a1");
        var second = encrypted(abi + "-second", "v2", "b2");
        assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(second);
        assertReads(abi, abi + "-first", KeyAnswer.IDENTIFIER, "v2:" + first);
        assertReads(abi, abi + "-second", KeyAnswer.IDENTIFIER, "v2:" + second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "x86"})
    void it_names_the_descriptor_of_an_old_policy(String abi) throws Exception {
        var descriptor = encrypted(abi + "-old", "v1", "c3");
        assertReads(abi, abi + "-old", KeyAnswer.IDENTIFIER, "v1:" + descriptor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "x86"})
    void it_tells_no_policy_no_support_and_no_directory_apart(String abi) throws Exception {
        Files.createDirectory(mount.resolve(abi + "-plain"));
        assertReads(abi, abi + "-plain", KeyAnswer.NONE, "none, get-policy-ex, errno 61");
        assertReads(abi, "nowhere", KeyAnswer.UNKNOWN, "missing, open, errno 2");
        assertReads(abi, "/proc", KeyAnswer.NOT_SUPPORTED, "not-supported, get-policy, errno 25");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "x86"})
    void a_directory_that_user_shell_may_not_open_is_not_permitted_whatever_encrypts_it(String abi) throws Exception {
        encrypted(abi + "-private", "v2", "e5");
        var directory = mount.resolve(abi + "-private");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));

        var refused = Programs.run(asUserShell(probe(abi), "policy", directory));

        assertThat(refused)
                .isEqualTo(new Programs.Ended(
                        11, "{\"probe\":1,\"answer\":\"not-permitted\",\"call\":\"open\",\"errno\":13}\n"));
        assertThat(ProbeAnswer.understand(directory.toString(), refused.code(), refused.output())
                        .answer())
                .isEqualTo(KeyAnswer.NOT_PERMITTED);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(Programs.run(asUserShell(probe(abi), "policy", directory)).code())
                .as("it was the directory that refused")
                .isZero();
    }

    /** The identity of a phone's user shell, who is not root and in no group that helps. */
    private static Object[] asUserShell(Object... command) {
        return Stream.concat(Stream.of("setpriv", "--reuid=2000", "--regid=2000", "--clear-groups"), Stream.of(command))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "x86"})
    void an_evicted_file_is_read_from_the_storage_next(String abi) throws Exception {
        Files.write(mount.resolve(abi + "-file"), new byte[FILE_BYTES]);
        assertThat(evict(abi, mount.resolve(abi + "-file")))
                .contains("\"bytes\":1048576", "\"cachedPages\":0", "\"nextRead\":\"storage\"", "\"directReads\":3")
                .contains("\"directBypassedCache\":\"yes\"");
    }

    /** Without inline encryption the kernel takes O_DIRECT for an encrypted file and reads through the cache. */
    @ParameterizedTest
    @ValueSource(strings = {"x86_64", "x86"})
    void direct_reads_of_an_encrypted_file_went_through_the_cache_and_it_says_so(String abi) throws Exception {
        encrypted(abi + "-files", "v2", "d4");
        var file = mount.resolve(abi + "-files").resolve("file");
        Files.write(file, new byte[FILE_BYTES]);
        assertThat(evict(abi, file))
                .contains("\"cachedPages\":0", "\"directReads\":3", "\"directErrno\":0")
                .contains("\"directBypassedCache\":\"no\"");
    }

    @Test
    void a_file_that_cannot_be_evicted_is_an_error_with_its_call() throws Exception {
        Files.createFile(mount.resolve("empty"));
        assertThat(Programs.run(probe("x86_64"), "evict", mount.resolve("empty")))
                .isEqualTo(
                        new Programs.Ended(14, "{\"probe\":1,\"answer\":\"failed\",\"call\":\"size\",\"errno\":22}\n"));
        assertThat(Programs.run(probe("x86_64"), "evict", mount.resolve("none")).code())
                .isEqualTo(13);
    }

    private static String encrypted(String name, String version, String keyByte) throws Exception {
        var directory = Files.createDirectory(mount.resolve(name));
        return Programs.demand(tools.resolve("fscrypt-x86_64"), version, directory, keyByte);
    }

    private static void assertReads(String abi, String directory, KeyAnswer answer, String text) throws Exception {
        var path = mount.resolve(directory).toString();
        var ended = Programs.run(probe(abi), "policy", path);
        var reading = ProbeAnswer.understand(path, ended.code(), ended.output());
        assertThat(reading.answer()).as(ended.output()).isEqualTo(answer);
        assertThat(reading.text()).isEqualTo(text);
    }

    private static String evict(String abi, Path file) throws Exception {
        return Programs.demand(probe(abi), "evict", file);
    }

    private static Path probe(String abi) {
        return tools.resolve("lethe-probe-" + abi);
    }
}
