package org.lethe.station.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lethe.station.model.JobState;

/**
 * What is looked for; all parts must fit.
 *
 * @param text a job, certificate number or POS code, a sale, a part of maker and model, or the last characters of a serial number
 *     or IMEI; empty for any
 * @param state how the job stands; empty for any
 * @param from the earliest start; empty for any
 * @param until the first start that is too late; empty for any
 */
public record HistorySearch(String text, Optional<JobState> state, Optional<Instant> from, Optional<Instant> until) {
    /** Everything. */
    public static final HistorySearch ALL = new HistorySearch("", Optional.empty(), Optional.empty(), Optional.empty());

    public HistorySearch {
        text = text.strip();
    }

    /** What began on a day. */
    public static HistorySearch ofDay(LocalDate day, ZoneId zone) {
        return ALL.between(Optional.of(day), Optional.of(day), zone);
    }

    /** The same between two days, both included. */
    public HistorySearch between(Optional<LocalDate> first, Optional<LocalDate> last, ZoneId zone) {
        return new HistorySearch(
                text, state, first.map(day -> day.atStartOfDay(zone).toInstant()), last.map(day -> day.plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()));
    }
}
