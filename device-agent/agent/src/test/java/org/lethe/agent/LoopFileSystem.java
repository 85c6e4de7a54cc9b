package org.lethe.agent;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real ext4 in a file, mounted through a loop device: a storage of its own, whose page cache a remount empties. */
final class LoopFileSystem implements AutoCloseable {
    private final Path image;
    private final Path root;

    private LoopFileSystem(Path image, Path root) {
        this.image = image;
        this.root = root;
    }

    static boolean possible() {
        try {
            return run("sh", "-c", "id -u && command -v mkfs.ext4 losetup && losetup -f")
                    .startsWith("0\n");
        } catch (IOException | InterruptedException refused) {
            return false;
        }
    }

    static LoopFileSystem ext4(Path directory, long bytes) throws Exception {
        var image = directory.resolve("ext4.img");
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(bytes);
        }
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        var disk = new LoopFileSystem(image, Files.createDirectory(directory.resolve("ext4")));
        disk.mount();
        return disk;
    }

    Path root() {
        return root;
    }

    /** What was in the page cache of this file system is not there any more. */
    void remount() throws Exception {
        unmount();
        mount();
    }

    private void mount() throws Exception {
        run("mount", "-o", "loop", image.toString(), root.toString());
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
