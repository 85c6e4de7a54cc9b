package org.lethe.protocol;

import java.util.OptionalLong;

/**
 * Where the bytes of a read-back came from, and how that is known.
 *
 * @param origin what answered
 * @param knownBy what the statement rests on
 * @param fetchedBytes of the bytes that were read, those that came from the storage for certain; 0 when nobody counted
 */
public record ByteOrigin(ReadOrigin origin, OriginProof knownBy, long fetchedBytes) {
    public ByteOrigin {
        if (origin == ReadOrigin.STORAGE && knownBy == OriginProof.NONE) {
            throw new IllegalArgumentException("That bytes came from the storage has to be known by something");
        }
    }

    /**
     * Judges a read-back by what was counted while it ran.
     *
     * @param fetched bytes fetched from the storage for what was read; empty when the kernel does not count
     */
    public static ByteOrigin of(long compared, OptionalLong fetched) {
        if (!fetched.isPresent()) {
            return new ByteOrigin(ReadOrigin.PAGE_CACHE_POSSIBLE, OriginProof.NONE, 0);
        }
        boolean all = compared > 0 && fetched.getAsLong() >= compared;
        var origin = all ? ReadOrigin.STORAGE : ReadOrigin.PAGE_CACHE_POSSIBLE;
        return new ByteOrigin(origin, OriginProof.IO_ACCOUNTING, fetched.getAsLong());
    }

    void write(MessageWriter out) {
        out.text("origin", origin.name()).text("originKnownBy", knownBy.name()).number("fetchedBytes", fetchedBytes);
    }

    static ByteOrigin read(MessageFields in) throws ProtocolException {
        return new ByteOrigin(
                in.word("origin", ReadOrigin.class),
                in.word("originKnownBy", OriginProof.class),
                in.number("fetchedBytes"));
    }
}
