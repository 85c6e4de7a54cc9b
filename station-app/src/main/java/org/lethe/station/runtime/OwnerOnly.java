package org.lethe.station.runtime;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Files and directories that other users of the computer cannot open: keys, names of operators, serial numbers. On Linux and
 * macOS their permissions say so from the moment they exist; on Windows an access list with the owner alone is set when they are
 * made, and what an administrator does later is not policed.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final String DRAFT = ".draft";
    /** Less is left on a disk only when it is full: file systems give room by blocks, of 64 KiB on the largest. */
    private static final long ROOM_OF_A_FULL_DISK = 64 * 1024;

    private OwnerOnly() {}

    /** Writes what a file shall hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it; whatever this throws, the file does not come to be. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The disk had no room for a file, which is therefore as it was before. */
    public static final class DiskFullException extends IOException {
        private static final long serialVersionUID = 1L;

        private DiskFullException(Path file, IOException cause) {
            super("The disk of " + file + " is full: make room on it, or choose another", cause);
        }
    }

    /** Makes the directory and what is missing above it. One that is there stays as its owner made it. */
    public static void createDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(parentOf(directory));
        if (isPosix(directory)) {
            Files.createDirectory(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
        } else {
            Files.createDirectory(directory);
            setAccessList(directory);
        }
    }

    /**
     * Gives a file its first content, whole or not at all.
     *
     * @throws FileAlreadyExistsException when there is one already; it is left as it was
     */
    public static void create(Path file, byte[] content) throws IOException {
        create(file, out -> out.write(content));
    }

    /** As {@link #create(Path, byte[])}, for content of any length. */
    public static void create(Path file, Content content) throws IOException {
        refuseToReplace(file);
        put(file, content);
    }

    /**
     * Puts content in the place of a file at once: whoever reads sees the old or the new one, also after a power cut. A thread that is
     * asked to end does this first.
     *
     * @throws DiskFullException when there is no room for it
     */
    public static void replace(Path file, byte[] content) throws IOException {
        replace(file, out -> out.write(content));
    }

    /** As {@link #replace(Path, byte[])}, for content of any length. */
    public static void replace(Path file, Content content) throws IOException {
        put(file, content, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The permissions of a file or directory that others may use, as {@code ls} prints them; empty when it is closed. */
    public static Optional<String> openToOthers(Path path) throws IOException {
        if (!isPosix(path)) {
            return Optional.empty();
        }
        var granted = Files.getPosixFilePermissions(path);
        var mine = Files.isDirectory(path) ? DIRECTORY : FILE;
        return mine.containsAll(granted) ? Optional.empty() : Optional.of(PosixFilePermissions.toString(granted));
    }

    /** Known before hours of content are written; {@link Files#move} looks once more. */
    private static void refuseToReplace(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    private static void put(Path file, Content content, StandardCopyOption... how) throws IOException {
        var draft = createDraft(file);
        try {
            writeThrough(draft, content);
            Files.move(draft, file, how);
        } catch (IOException fault) {
            throw isDiskFull(draft) ? new DiskFullException(file, fault) : fault;
        } finally {
            Files.deleteIfExists(draft);
        }
        forceDirectory(parentOf(file));
    }

    private static Path createDraft(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (isPosix(file)) {
            return Files.createTempFile(parentOf(file), name, DRAFT, PosixFilePermissions.asFileAttribute(FILE));
        }
        var draft = Files.createTempFile(parentOf(file), name, DRAFT);
        setAccessList(draft);
        return draft;
    }

    /** By a stream: an interrupt closes a channel under its user, and what was begun here is ended first. */
    private static void writeThrough(Path file, Content content) throws IOException {
        try (var stream = new FileOutputStream(file.toFile());
                var buffered = new BufferedOutputStream(stream)) {
            content.writeTo(buffered);
            buffered.flush();
            stream.getFD().sync();
        }
    }

    /** Asked while the draft still takes its room. What the system says of the fault is in the language of its user. */
    private static boolean isDiskFull(Path draft) throws IOException {
        return Files.exists(draft) && Files.getFileStore(draft).getUsableSpace() < ROOM_OF_A_FULL_DISK;
    }

    /** Makes a rename durable; Windows has no such call and needs none (NTFS journals it). */
    private static void forceDirectory(Path directory) throws IOException {
        if (!isPosix(directory)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        try {
            while (!isForced(directory)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Only a channel opens a directory; false when an interrupt closed it, which then waits for the caller. */
    private static boolean isForced(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException again) {
            return false;
        }
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

    private static Path parentOf(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file lies in a directory");
    }

    /** Asked of the kind of file system, not of the mounted one: that cannot be found in every container. */
    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
