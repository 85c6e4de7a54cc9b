package org.lethe.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The ARM probes on a real arm64 kernel, in a whole machine under qemu: user-mode qemu has no such ioctl. One start of some seconds, with
 * ext4 and f2fs; the tests look at what it printed. Never with KVM: an arm64 guest has no use for it here.
 */
class Arm64KernelTest {
    private static final Path FILES = Programs.MODULE.resolve("src/test/arm64");
    /** Kept between runs: 60 MB. */
    private static final Path KERNEL = Programs.MODULE.resolve("target/arm64-kernel");

    private static final long IMAGE_BYTES = 64L << 20;
    /** In the order in which they need each other. */
    private static final List<String> MODULES = List.of(
            "virtio_pci_modern_dev",
            "virtio_pci_legacy_dev",
            "virtio_pci",
            "virtio_blk",
            "crc16",
            "mbcache",
            "jbd2",
            "crc32c_generic",
            "ext4",
            "crc32_generic",
            "zstd_compress",
            "lz4_compress",
            "lz4hc_compress",
            "f2fs",
            "sha512_generic");

    private static String console = "";

    @BeforeAll
    static void startTheMachine(@TempDir Path folder) throws Exception {
        Programs.need("clang-14", "ld.lld-14", "qemu-system-aarch64", "mkfs.ext4", "mkfs.f2fs", "apt-get", "dpkg-deb");
        fetchKernel();
        Programs.demand(Programs.MODULE.resolve("build-probe"), folder);
        Programs.demand(Programs.MODULE.resolve("build-probe"), folder, "--test-tool");
        Files.write(folder.resolve("initramfs"), initramfs(folder));
        Programs.demand("mkfs.ext4", "-q", "-O", "encrypt,stable_inodes", image(folder, "ext4"));
        Programs.demand("mkfs.f2fs", "-q", "-O", "encrypt", image(folder, "f2fs"));
        console = run(folder);
    }

    private static void fetchKernel() throws Exception {
        var fetched = Programs.run("timeout", "120", FILES.resolve("fetch-kernel"), KERNEL);
        if (fetched.code() != 0) {
            System.out.println("skipped: no arm64 kernel could be fetched: " + fetched.output());
        }
        Assumptions.assumeTrue(fetched.code() == 0, "no arm64 kernel could be fetched");
    }

    private static String run(Path folder) throws Exception {
        return Programs.demand(
                "timeout",
                "90",
                "qemu-system-aarch64",
                "-M",
                "virt",
                "-cpu",
                "max",
                "-accel",
                "tcg",
                "-m",
                "512",
                "-nographic",
                "-no-reboot",
                "-nic",
                "none",
                "-kernel",
                found("vmlinuz-.*"),
                "-initrd",
                folder.resolve("initramfs"),
                "-append",
                "console=ttyAMA0 quiet panic=-1",
                "-drive",
                "if=none,id=a,format=raw,file=" + folder.resolve("ext4"),
                "-device",
                "virtio-blk-pci,drive=a",
                "-drive",
                "if=none,id=b,format=raw,file=" + folder.resolve("f2fs"),
                "-device",
                "virtio-blk-pci,drive=b");
    }

    @Test
    void the_machine_came_to_its_end() {
        assertThat(console).contains("END");
    }

    @ParameterizedTest
    @CsvSource({"ext4, arm64-v8a", "ext4, armeabi-v7a", "f2fs, arm64-v8a", "f2fs, armeabi-v7a"})
    void each_key_is_named_as_the_kernel_names_it(String fileSystem, String abi) {
        var first = line("KERNEL " + fileSystem + " a1 ");
        var second = line("KERNEL " + fileSystem + " b2 ");
        assertThat(first).matches("[0-9a-f]{32}").isNotEqualTo(second);
        assertThat(line("PROBE " + fileSystem + " a1 " + abi + " ")).contains("\"identifier\":\"" + first + "\"");
        assertThat(line("PROBE " + fileSystem + " b2 " + abi + " ")).contains("\"identifier\":\"" + second + "\"");
    }

    @ParameterizedTest
    @CsvSource({"ext4, arm64-v8a", "ext4, armeabi-v7a", "f2fs, arm64-v8a", "f2fs, armeabi-v7a"})
    void a_folder_without_policy_has_none_and_a_file_is_evicted(String fileSystem, String abi) {
        assertThat(line("NONE " + fileSystem + " " + abi + " ")).contains("\"answer\":\"none\"", "\"errno\":61");
        assertThat(line("EVICT " + fileSystem + " " + abi + " "))
                .contains(
                        "\"bytes\":1048576",
                        "\"cachedPages\":0",
                        "\"directReads\":3",
                        "\"directBypassedCache\":\"yes\"");
    }

    private static String line(String beginning) {
        return console.lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line '" + beginning + "' in\n" + console));
    }

    private static Path image(Path folder, String name) throws IOException {
        var image = folder.resolve(name);
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(IMAGE_BYTES);
        }
        return image;
    }

    /** The archive that the kernel unpacks as its first root (Documentation/driver-api/early-userspace/buffer-format.rst). */
    private static byte[] initramfs(Path tools) throws IOException {
        var archive = new CpioArchive();
        archive.directory("bin").directory("modules");
        archive.program("init", FILES.resolve("init"));
        archive.program("bin/busybox", KERNEL.resolve("root/bin/busybox"));
        archive.program("fscrypt", tools.resolve("fscrypt-arm64-v8a"));
        for (String abi : List.of("arm64-v8a", "armeabi-v7a")) {
            archive.program("lethe-probe-" + abi, tools.resolve("lethe-probe-" + abi));
        }
        for (int i = 0; i < MODULES.size(); i++) {
            archive.program(String.format("modules/%02d", i), found(MODULES.get(i) + "\\.ko"));
        }
        return archive.bytes();
    }

    private static Path found(String name) throws IOException {
        var pattern = Pattern.compile(name);
        try (var files = Files.walk(KERNEL.resolve("root"))) {
            return files.filter(file ->
                            pattern.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new IOException("the kernel's package has no " + name));
        }
    }

    /** A cpio archive of the "newc" format. */
    private static final class CpioArchive {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int inode;

        CpioArchive directory(String name) throws IOException {
            return add(name, 0040755, new byte[0]);
        }

        CpioArchive program(String name, Path content) throws IOException {
            return add(name, 0100755, Files.readAllBytes(content));
        }

        private CpioArchive add(String name, int mode, byte[] content) throws IOException {
            var header = String.format(
                    "070701%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x%08x",
                    ++inode, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length() + 1, 0);
            bytes.write((header + name + "\0").getBytes(StandardCharsets.US_ASCII));
            pad();
            bytes.write(content);
            pad();
            return this;
        }

        private void pad() {
            while (bytes.size() % 4 != 0) {
                bytes.write(0);
            }
        }

        byte[] bytes() throws IOException {
            add("TRAILER!!!", 0, new byte[0]);
            return bytes.toByteArray();
        }
    }
}
