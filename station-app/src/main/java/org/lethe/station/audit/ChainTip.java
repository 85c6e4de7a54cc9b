package org.lethe.station.audit;

/**
 * Where the chain ends.
 *
 * @param position of its newest entry; 0 before the first
 * @param at when that was made, see {@link ChainEntry}
 * @param hash of that entry
 */
public record ChainTip(long position, String at, String hash) {
    /** The chain before its first entry. */
    public static final ChainTip NONE = new ChainTip(0, "1970-01-01T00:00:00Z", "0".repeat(64));
}
