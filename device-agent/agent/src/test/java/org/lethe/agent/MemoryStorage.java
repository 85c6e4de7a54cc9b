package org.lethe.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongPredicate;
import org.lethe.agent.os.PhoneStorage;

/** Storage of limited size in memory, that can be told to lie, to fail, and to lose its power. */
final class MemoryStorage implements PhoneStorage {
    static final int MIB = 1 << 20;

    /** Which operation, counted from 1 over writes and forces, meets with an accident. */
    private long accidentAt = Long.MAX_VALUE;

    private final Map<String, Content> files = new TreeMap<>();
    private final Map<String, Boolean> directories = new ConcurrentSkipListMap<>();
    private final long capacity;
    private final long total;
    private long operations;

    boolean dropWrites;
    long fullAt = Long.MAX_VALUE;
    LongPredicate unreadable = offset -> false;
    LongPredicate unwritable = offset -> false;
    boolean unforceable;
    boolean unlistable;
    /** How many bytes of a read come from the page cache; the rest is fetched from the storage. */
    long cachedAhead;

    /** How much is read ahead with the next read, of bytes that nobody asks for. */
    long fetchedBehind;

    private long fetched;

    MemoryStorage(long capacity) {
        this(capacity, capacity);
    }

    MemoryStorage(long capacity, long total) {
        this.capacity = capacity;
        this.total = total;
        directories.put("/tmp", true);
        directories.put("/sdcard", true);
    }

    synchronized void accidentAt(long operation) {
        operations = 0;
        accidentAt = operation;
    }

    /** What the kernel counts as fetched from the storage. */
    synchronized long fetched() {
        return fetched;
    }

    synchronized long operations() {
        return operations;
    }

    /** What was not forced turns to zeros, or is cut off, as after a power cut. */
    synchronized void losePower(boolean keepLengths) {
        files.values().forEach(content -> content.forget(keepLengths));
    }

    /** A file loses what is behind an offset and was still on its way. */
    synchronized void forget(String path, int forcedTo) {
        file(path).forcedTo = forcedTo;
        file(path).forget(true);
    }

    synchronized byte[] content(String path) {
        return Arrays.copyOf(file(path).bytes, (int) length(path));
    }

    synchronized void flip(String path, int offset) {
        file(path).bytes[offset] ^= 4;
    }

    private Content file(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    synchronized void put(String path, byte[] bytes) {
        files.put(path, new Content(bytes.clone(), bytes.length));
    }

    synchronized List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public synchronized long freeBytes(String directory) throws IOException {
        existing(directory);
        return capacity - used();
    }

    private long used() {
        return files.values().stream().mapToLong(content -> content.length).sum();
    }

    @Override
    public long totalBytes(String directory) throws IOException {
        existing(directory);
        return total;
    }

    private void existing(String directory) throws IOException {
        if (!directories.containsKey(directory)) {
            throw new IOException("No such directory: " + directory);
        }
    }

    @Override
    public synchronized boolean exists(String path) {
        return files.containsKey(path) || directories.containsKey(path);
    }

    @Override
    public synchronized long length(String path) {
        return files.containsKey(path) ? file(path).length : 0;
    }

    @Override
    public synchronized List<String> list(String directory) {
        if (unlistable) {
            return List.of();
        }
        return files.keySet().stream()
                .filter(path -> path.startsWith(directory + "/") && path.indexOf('/', directory.length() + 1) < 0)
                .map(path -> path.substring(directory.length() + 1))
                .toList();
    }

    @Override
    public void makeDirectory(String path) {
        directories.put(path, true);
    }

    @Override
    public synchronized void delete(String path) {
        files.remove(path);
        directories.remove(path);
    }

    @Override
    public synchronized OpenFile open(String path) throws IOException {
        existing(path.substring(0, path.lastIndexOf('/')));
        return new Descriptor(files.computeIfAbsent(path, missing -> new Content(new byte[0], 0)));
    }

    private void operate() {
        if (++operations == accidentAt) {
            throw new Accident();
        }
    }

    /** The process is gone in the middle of a call. */
    static final class Accident extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Content {
        byte[] bytes;
        int length;
        int forcedTo;

        Content(byte[] bytes, int length) {
            this.bytes = bytes;
            this.length = length;
        }

        void forget(boolean keepLength) {
            length = keepLength ? length : Math.min(length, forcedTo);
            Arrays.fill(bytes, Math.min(forcedTo, bytes.length), bytes.length, (byte) 0);
        }
    }

    private final class Descriptor implements OpenFile {
        private final Content content;

        Descriptor(Content content) {
            this.content = content;
        }

        @Override
        public int write(ByteBuffer source, long offset) throws IOException {
            synchronized (MemoryStorage.this) {
                operate();
                if (unwritable.test(offset)) {
                    throw new IOException("write failed: EIO (I/O error)");
                }
                return writeAt(source, (int) offset, Math.min(source.remaining(), 300_000)); // short, as a kernel may
            }
        }

        private int writeAt(ByteBuffer source, int offset, int count) throws IOException {
            long growth = Math.max(0, offset + count - content.length);
            if (used() + growth > Math.min(capacity, fullAt)) {
                throw new IOException("No space left on device");
            }
            if (content.bytes.length < offset + count) {
                content.bytes = Arrays.copyOf(content.bytes, Math.max(2 * content.bytes.length, offset + count));
            }
            var piece = new byte[count];
            source.get(piece);
            System.arraycopy(dropWrites ? new byte[count] : piece, 0, content.bytes, offset, count);
            content.length = Math.max(content.length, offset + count);
            content.forcedTo = Math.min(content.forcedTo, offset);
            return count;
        }

        @Override
        public int read(ByteBuffer target, long offset) throws IOException {
            synchronized (MemoryStorage.this) {
                int count = Math.min(target.remaining(), (int) (content.length - offset));
                for (long at = offset; at < offset + count; at += 512) {
                    if (unreadable.test(at)) {
                        throw new IOException("read failed: EIO (I/O error)");
                    }
                }
                if (count > 0) {
                    long fromCache = Math.min(count, cachedAhead);
                    cachedAhead -= fromCache;
                    fetched += count - fromCache + fetchedBehind;
                    fetchedBehind = 0;
                    target.put(content.bytes, (int) offset, count);
                }
                return count <= 0 ? -1 : count;
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (MemoryStorage.this) {
                operate();
                if (unforceable) {
                    throw new IOException("fsync failed: EIO (I/O error)");
                }
                content.forcedTo = content.length;
            }
        }

        @Override
        public void truncate(long length) {
            synchronized (MemoryStorage.this) {
                content.length = (int) Math.min(content.length, length);
                content.forcedTo = Math.min(content.forcedTo, content.length);
            }
        }

        @Override
        public void close() {}
    }
}
