package org.lethe.station.audit;

import java.util.List;

/**
 * What became of an order to purge.
 *
 * @param jobs how many jobs are gone with everything of them
 * @param records how many rows that were
 * @param open ids of jobs that began before the day but have not ended, or still lack their certificate or report; they were kept
 * @param younger how many jobs that began before the day were kept because something was recorded about them later, for example
 *     a sale
 * @param overwritten whether nothing of it is left in the ledger's files; else another program was reading them, and it is
 *     overwritten when the station is closed
 */
public record PurgeResult(long jobs, long records, List<String> open, long younger, boolean overwritten) {
    public PurgeResult {
        open = List.copyOf(open);
    }
}
