package org.lethe.station.ledger;

import java.time.Instant;

/**
 * Where the chain ends.
 *
 * @param position of its newest entry; 0 before the first
 * @param at when that was made
 * @param hash of that entry
 */
record ChainTip(long position, Instant at, String hash) {
    /** The chain before its first entry. */
    static final ChainTip NONE = new ChainTip(0, Instant.EPOCH, "0".repeat(64));
}
