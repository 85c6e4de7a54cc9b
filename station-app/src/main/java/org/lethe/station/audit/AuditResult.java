package org.lethe.station.audit;

import java.util.List;

/**
 * What a check of a chain found.
 *
 * @param tip where the chain ends
 * @param adopted how many rows are older than the chain, which vouches for them only from their adoption on
 * @param purged how many rows were lawfully removed; their entries still hold their hashes
 * @param signedDays how many finished days have a valid signature
 * @param signedUntil position of the last entry that a signature covers
 * @param flaws what does not fit, the first hundred; empty when all is well
 */
public record AuditResult(
        ChainTip tip, long adopted, long purged, long signedDays, long signedUntil, List<ChainFlaw> flaws) {
    public AuditResult {
        flaws = List.copyOf(flaws);
    }

    /** Whether all is as it was written. */
    public boolean isWhole() {
        return flaws.isEmpty();
    }
}
