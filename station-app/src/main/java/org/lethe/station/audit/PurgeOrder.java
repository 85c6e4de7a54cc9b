package org.lethe.station.audit;

import java.time.LocalDate;

/**
 * What an owner wants removed.
 *
 * @param before day (UTC); everything of a phone goes when nothing was recorded about it on that day or later
 * @param by who orders it; never blank
 * @param reason in their words; never blank
 */
public record PurgeOrder(LocalDate before, String by, String reason) {
    public PurgeOrder {
        if (by.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("A purge names who ordered it, and why");
        }
    }
}
