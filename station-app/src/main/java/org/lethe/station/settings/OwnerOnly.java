package org.lethe.station.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * Directories and files that other users of the computer cannot open: names of operators and serial numbers are in them.
 * On Windows a user's own data directory is closed by the system.
 */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes the directory and what is missing above it. One that is there stays as its owner made it. */
    static void createDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        var parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.createDirectory(directory, only("rwx------", directory));
    }

    /** Puts content in the place of a file at once: whoever reads sees the old or the new one, also after a power cut. */
    static void replace(Path file, byte[] content) throws IOException {
        var directory = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a directory");
        var draft = Files.createTempFile(directory, file.getFileName().toString(), ".draft", only("rw-------", file));
        try {
            writeThrough(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        if (isPosix(file)) {
            forceDirectory(directory);
        }
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void forceDirectory(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] only(String permissions, Path place) {
        return isPosix(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
