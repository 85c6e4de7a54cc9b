package org.lethe.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lethe.fixtures.machine.Architecture;
import org.lethe.fixtures.machine.DebianKernel;
import org.lethe.fixtures.machine.Initramfs;

/**
 * The ARM probes on a real arm64 kernel, in a whole machine under qemu: user-mode qemu has no such ioctl. One start of some seconds, with
 * ext4 and f2fs; the tests look at what it printed. Never with KVM: an arm64 guest has no use for it here.
 */
@Tag("emulated")
class Arm64KernelTest {
    private static final Path FILES = Programs.MODULE.resolve("src/test/arm64");
    /** Those that phones get. */
    private static final Path PROBES = Programs.MODULE.resolve("src/main/resources/org/lethe/probe");

    private static final long IMAGE_BYTES = 64L << 20;
    /** What they need themselves is loaded before them; an encrypted file takes {@code xts}, its name {@code cts}. */
    private static final List<String> MODULES = List.of(
            "virtio_pci",
            "virtio_blk",
            "crc32c_generic",
            "crc32_generic",
            "sha512_generic",
            "xts",
            "cts",
            "ecb",
            "ext4",
            "f2fs");

    private static String console = "";

    @BeforeAll
    static void startTheMachine(@TempDir Path folder) throws Exception {
        Programs.need("clang-14", "ld.lld-14", "qemu-system-aarch64", "mkfs.ext4", "mkfs.f2fs", "apt-get", "dpkg-deb");
        var kernel = kernel();
        Programs.demand(Programs.MODULE.resolve("build-probe"), folder, "--test-tool");
        initramfs(kernel, folder).writeTo(folder.resolve("initramfs"));
        Programs.demand("mkfs.ext4", "-q", "-O", "encrypt,stable_inodes", image(folder, "ext4"));
        Programs.demand("mkfs.f2fs", "-q", "-O", "encrypt", image(folder, "f2fs"));
        console = run(kernel.image(), folder);
    }

    private static DebianKernel kernel() throws Exception {
        try {
            return DebianKernel.fetch(Architecture.ARM64);
        } catch (IOException outOfReach) {
            System.out.println("skipped: " + outOfReach.getMessage());
            return Assumptions.abort(outOfReach.getMessage());
        }
    }

    private static String run(Path image, Path folder) throws Exception {
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
                image,
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

    /** Whatever the kernel may do with O_DIRECT on an encrypted file, the file has left the page cache before. */
    @ParameterizedTest
    @CsvSource({"ext4, arm64-v8a", "ext4, armeabi-v7a", "f2fs, arm64-v8a", "f2fs, armeabi-v7a"})
    void an_encrypted_file_is_evicted_too(String fileSystem, String abi) {
        assertThat(line("ENCRYPTED " + fileSystem + " " + abi + " "))
                .contains("\"bytes\":1048576", "\"cachedPages\":0", "\"directBypassedCache\":\"no\"");
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

    private static Initramfs initramfs(DebianKernel kernel, Path tools) throws IOException {
        var archive = new Initramfs();
        archive.directory("bin").program("bin/busybox", kernel.busybox());
        archive.program("init", FILES.resolve("init")).modules(kernel.modules(MODULES));
        archive.program("fscrypt", tools.resolve("fscrypt-arm64-v8a"));
        for (String abi : List.of("arm64-v8a", "armeabi-v7a")) {
            archive.program("lethe-probe-" + abi, PROBES.resolve("lethe-probe-" + abi));
        }
        return archive;
    }
}
