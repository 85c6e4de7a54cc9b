package org.lethe.agent.os;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The storage of the phone as the agent's user (uid 2000 on a phone) may use it. Paths are absolute. */
public interface PhoneStorage {
    /** Bytes this user may still write below a directory; the reserve for root is not among them. */
    long freeBytes(String directory) throws IOException;

    /** Size of the file system that holds a directory, in bytes. */
    long totalBytes(String directory) throws IOException;

    boolean exists(String path);

    /** Length of a file in bytes; 0 when there is none. */
    long length(String path);

    /** Names of the entries, or an empty list when the directory cannot be read or does not exist. */
    List<String> list(String directory);

    /** Creates a directory; an existing one is fine. */
    void makeDirectory(String path) throws IOException;

    /** Deletes a file or an empty directory; a missing one is fine. */
    void delete(String path) throws IOException;

    /** Opens for reading and writing, creating it when missing. */
    OpenFile open(String path) throws IOException;

    /** An open file. */
    interface OpenFile extends AutoCloseable {
        /**
         * Writes from the buffer's position to its limit, or a part of that, at an offset.
         *
         * @return bytes written, at least 1
         * @throws IOException when the storage refuses; "No space left on device" when it is full
         */
        int write(ByteBuffer source, long offset) throws IOException;

        /** @return bytes read, or -1 at the end of the file */
        int read(ByteBuffer target, long offset) throws IOException;

        /** Returns when everything written is on the storage, as far as the storage tells the truth. */
        void force() throws IOException;

        /** Cuts the file to a length. */
        void truncate(long length) throws IOException;

        @Override
        void close() throws IOException;
    }
}
