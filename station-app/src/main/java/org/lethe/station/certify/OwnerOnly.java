package org.lethe.station.certify;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files that only their owner may open. On Linux and macOS this is kept strictly; on Windows an access list with the
 * owner alone is set when a file is made, and what an administrator does later is not policed.
 */
final class OwnerOnly {
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private OwnerOnly() {}

    /** Makes the directory when it is missing; one that is there stays as it is, {@link #check} judges it. */
    static void createDirectory(Path parent, Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(parent);
        if (isPosix(parent)) {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
        } else {
            Files.createDirectory(directory);
            setAccessList(directory);
        }
    }

    /** Makes an empty file for what will become the named one, closed to others before there is anything in it. */
    static Path createDraft(Path directory, String name) throws IOException {
        if (isPosix(directory)) {
            return Files.createTempFile(directory, name, ".draft", PosixFilePermissions.asFileAttribute(FILE));
        }
        var draft = Files.createTempFile(directory, name, ".draft");
        setAccessList(draft);
        return draft;
    }

    /** Makes a rename durable; Windows has no such call and needs none (NTFS journals it). */
    static void forceDirectory(Path directory) throws IOException {
        if (isPosix(directory)) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * Refuses a file or directory that others may use.
     *
     * @throws KeyFileException naming the command that closes it
     */
    static void check(Path path) throws IOException {
        if (!isPosix(path)) {
            return;
        }
        var mine = Files.isDirectory(path) ? DIRECTORY : FILE;
        var granted = Files.getPosixFilePermissions(path);
        if (!mine.containsAll(granted)) {
            throw new KeyFileException(
                    path,
                    "may be used by others (" + PosixFilePermissions.toString(granted)
                            + "); close it with: chmod " + (Files.isDirectory(path) ? "700" : "600") + " " + path
                            + ", and if others used this computer, replace the key");
        }
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static void setAccessList(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
