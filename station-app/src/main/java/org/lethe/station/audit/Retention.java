package org.lethe.station.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How long records are kept at least. GB 46864-2025, section 7, asks for three years; an owner may keep them longer.
 *
 * @param years at least {@link #LEAST_YEARS}
 */
public record Retention(int years) {
    /** What the standard asks for. */
    public static final int LEAST_YEARS = 3;

    public Retention {
        if (years < LEAST_YEARS) {
            throw new IllegalArgumentException(
                    "Records are kept for " + LEAST_YEARS + " years or longer, not " + years);
        }
    }

    /** The first day (UTC) whose records must still be there; what was recorded before it may go. */
    public LocalDate keptFrom(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(years);
    }
}
