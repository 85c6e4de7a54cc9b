package org.lethe.station.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lethe.station.runtime.OwnerOnly;

/**
 * The station's data directory, held by this program until it is closed. Two programs on one ledger would both resume the
 * same jobs, so the second is turned away and told who holds it. The lock is the operating system's: it ends with the
 * process, however that ends, and leaves nothing to clean up.
 */
public final class StationHome implements AutoCloseable {
    /** Name of the file with the settings. */
    public static final String SETTINGS = "settings.json";

    /** The lock covers a byte that nobody writes: Windows lets nobody read locked bytes, and the holder is to be readable. */
    private static final long LOCKED_BYTE = 1L << 20;

    private final Path directory;
    private final FileChannel channel;

    private StationHome(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Makes the directory when there is none, closed to other users, and takes hold of it.
     *
     * @throws HomeException when another program holds it, naming its process, or when it cannot be used
     */
    public static StationHome open(Path directory) {
        try {
            OwnerOnly.createDirectory(directory);
            return new StationHome(directory, hold(directory.resolve("lock")));
        } catch (IOException fault) {
            throw new HomeException(
                    "Could not use the data directory " + directory + " (" + fault + "). Check its owner and rights, or"
                            + " choose another one with --home",
                    fault);
        }
    }

    private static FileChannel hold(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw taken(file);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static HomeException taken(Path file) throws IOException {
        return new HomeException("The data directory " + file.getParent() + " is in use by "
                + holder(file).map(pid -> "process " + pid).orElse("another program")
                + ". Close it, or choose another directory with --home");
    }

    private static Optional<String> holder(Path file) throws IOException {
        return Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip())
                .filter(text -> !text.isEmpty());
    }

    /** The directory itself. */
    public Path directory() {
        return directory;
    }

    /** Where the ledger lies. */
    public Path ledgerFile() {
        return directory.resolve("ledger.db");
    }

    /** Where the settings lie. */
    public Path settingsFile() {
        return directory.resolve(SETTINGS);
    }

    /** Lets the directory go. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException fault) {
            throw new HomeException("Could not let go of the data directory " + directory + " (" + fault + ")", fault);
        }
    }
}
