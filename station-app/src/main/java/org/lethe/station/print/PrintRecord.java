package org.lethe.station.print;

import java.time.Instant;
import org.lethe.station.model.PrinterName;

/**
 * One print as the ledger keeps it.
 *
 * @param at when its end was known, by the station's clock
 * @param what number of the certificate, or job of the red report
 * @param kind paper or label
 * @param printer where it went
 * @param result what became of it
 * @param by who ordered it; {@link #STATION} for labels that print by themselves
 */
public record PrintRecord(Instant at, String what, PrintKind kind, PrinterName printer, PrintResult result, String by) {
    /** Nobody ordered it: the settings want a label after every job. */
    public static final String STATION = "station";
}
