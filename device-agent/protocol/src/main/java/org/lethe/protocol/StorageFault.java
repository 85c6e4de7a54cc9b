package org.lethe.protocol;

/**
 * What the storage answered instead of working.
 *
 * @param position where in the fill
 * @param text the system's words, for example {@code write failed: EIO (I/O error)}
 */
public record StorageFault(StreamPosition position, String text) {
    private static final int LONGEST_TEXT = 200;

    public StorageFault {
        text = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    void write(MessageWriter out) {
        position.write(out);
        out.text("text", text);
    }

    static StorageFault read(MessageFields in) throws ProtocolException {
        return new StorageFault(StreamPosition.read(in), in.text("text"));
    }
}
