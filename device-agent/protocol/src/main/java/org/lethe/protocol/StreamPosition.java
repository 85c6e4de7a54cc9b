package org.lethe.protocol;

/**
 * A place in a job's fill.
 *
 * @param file number of the fill file, from 0
 * @param offset byte in the file, from 0
 */
public record StreamPosition(int file, long offset) implements Comparable<StreamPosition> {
    public StreamPosition {
        if (file < 0 || offset < 0) {
            throw new IllegalArgumentException("No place in a fill: file " + file + ", offset " + offset);
        }
    }

    /** The place some bytes further in the same file. */
    public StreamPosition plus(long bytes) {
        return new StreamPosition(file, offset + bytes);
    }

    /** By the order in which a fill is written. */
    @Override
    public int compareTo(StreamPosition other) {
        return file != other.file ? Integer.compare(file, other.file) : Long.compare(offset, other.offset);
    }

    void write(MessageWriter out) {
        out.number("file", file).number("offset", offset);
    }

    static StreamPosition read(MessageFields in) throws ProtocolException {
        return new StreamPosition(in.smallNumber("file"), in.number("offset"));
    }
}
