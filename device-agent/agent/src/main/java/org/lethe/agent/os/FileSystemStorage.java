package org.lethe.agent.os;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The real file system, by {@code java.io} because {@code java.nio.file} is younger than Android 7. */
public final class FileSystemStorage implements PhoneStorage {
    @Override
    public long freeBytes(String directory) throws IOException {
        return existing(directory).getUsableSpace();
    }

    @Override
    public long totalBytes(String directory) throws IOException {
        return existing(directory).getTotalSpace();
    }

    @Override
    public boolean exists(String path) {
        return new File(path).exists();
    }

    @Override
    public long length(String path) {
        return new File(path).length();
    }

    @Override
    public List<String> list(String directory) {
        String[] names = new File(directory).list();
        return names == null ? Collections.emptyList() : Arrays.asList(names);
    }

    @Override
    public void makeDirectory(String path) throws IOException {
        var directory = new File(path);
        if (!directory.mkdir() && !directory.isDirectory()) {
            throw new IOException("Could not make the directory " + path);
        }
    }

    @Override
    public void delete(String path) throws IOException {
        var file = new File(path);
        if (!file.delete() && file.exists()) {
            throw new IOException("Could not delete " + path);
        }
    }

    @Override
    public OpenFile open(String path) throws IOException {
        return new ChannelFile(new RandomAccessFile(path, "rw"));
    }

    /** Free and total space of a missing directory are 0 in {@code java.io}; that must not pass for a full storage. */
    private static File existing(String directory) throws IOException {
        var file = new File(directory);
        if (!file.isDirectory()) {
            throw new IOException("No such directory: " + directory);
        }
        return file;
    }

    private static final class ChannelFile implements OpenFile {
        private final RandomAccessFile file;
        private final FileChannel channel;

        ChannelFile(RandomAccessFile file) {
            this.file = file;
            this.channel = file.getChannel();
        }

        @Override
        public int write(ByteBuffer source, long offset) throws IOException {
            return channel.write(source, offset);
        }

        @Override
        public int read(ByteBuffer target, long offset) throws IOException {
            return channel.read(target, offset);
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void truncate(long length) throws IOException {
            channel.truncate(length);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
