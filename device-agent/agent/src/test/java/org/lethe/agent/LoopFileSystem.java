package org.lethe.agent;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A real ext4 in a file, mounted through a loop device: a storage of its own, whose page cache a remount empties. It may have an
 * encrypted folder, as a phone's data partition is one.
 */
final class LoopFileSystem implements AutoCloseable {
    private static final Path PROBES = Path.of("../probe/build-probe");
    private static final String KEY_BYTE = "e5";

    private final Path image;
    private final Path root;
    private final Optional<Path> encrypt;

    private LoopFileSystem(Path image, Path root, Optional<Path> encrypt) {
        this.image = image;
        this.root = root;
        this.encrypt = encrypt;
    }

    static boolean possible() {
        try {
            return run("sh", "-c", "id -u && command -v mkfs.ext4 losetup && losetup -f")
                    .startsWith("0\n");
        } catch (IOException | InterruptedException refused) {
            return false;
        }
    }

    /** Whether this machine's kernel and compiler can encrypt a folder of it, too. */
    static boolean encryptionPossible() {
        try {
            run("sh", "-c", "command -v clang-14 ld.lld-14");
            return possible()
                    && Files.exists(Path.of("/sys/fs/ext4/features/encryption"))
                    && System.getProperty("os.arch", "").equals("amd64");
        } catch (IOException | InterruptedException missing) {
            return false;
        }
    }

    static LoopFileSystem ext4(Path directory, long bytes) throws Exception {
        return mounted(directory, bytes, Optional.empty(), "^encrypt");
    }

    /** One whose root is encrypted with a key of its own (fscrypt v2), by the tool with which the probe is tested. */
    static LoopFileSystem encryptedExt4(Path directory, long bytes) throws Exception {
        var tools = directory.resolve("tools");
        run(PROBES.toString(), tools.toString(), "--test-tool");
        return mounted(directory, bytes, Optional.of(tools.resolve("fscrypt-x86_64")), "encrypt,stable_inodes");
    }

    private static LoopFileSystem mounted(Path directory, long bytes, Optional<Path> encrypt, String features)
            throws Exception {
        var image = directory.resolve("ext4.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(bytes);
        }
        run("mkfs.ext4", "-q", "-F", "-m", "0", "-O", features, image.toString());
        var disk = new LoopFileSystem(image, Files.createDirectory(directory.resolve("ext4")), encrypt);
        disk.mount();
        return disk;
    }

    /** Where to write. */
    Path root() {
        return encrypt.isPresent() ? root.resolve("encrypted") : root;
    }

    /** What was in the page cache of this file system is not there any more. */
    void remount() throws Exception {
        unmount();
        mount();
    }

    private void mount() throws Exception {
        run("mount", "-o", "loop", image.toString(), root.toString());
        if (encrypt.isPresent()) { // the kernel forgets the key with each unmount
            Files.createDirectories(root());
            run(encrypt.get().toString(), "v2", root().toString(), KEY_BYTE);
        }
    }

    private void unmount() throws Exception {
        run("umount", root.toString());
    }

    @Override
    public void close() throws Exception {
        unmount();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(List.of(command) + " failed: " + said);
        }
        return said;
    }
}
