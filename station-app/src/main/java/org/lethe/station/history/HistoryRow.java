package org.lethe.station.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

/**
 * One job as a line of the history.
 *
 * @param job its name
 * @param startedAt when it was authorized, by the station's clock
 * @param endedAt when it ended; empty while it is open
 * @param state where it stands
 * @param phone maker and model
 * @param serialTail the last characters of the serial number; empty where it is too short to be cut
 * @param port path of the hub port at which the phone was last seen; empty when it is not known
 * @param lineFailed whether the line to the phone failed at least once
 * @param operator who authorized it
 * @param consent reference of the seller's agreement
 * @param certificate number of the certificate; empty when there is none
 * @param posCode its POS code; empty when there is none
 * @param sale on which it hangs; empty when it hangs on none
 * @param reasons why it ended without a certificate, the weightiest first
 */
public record HistoryRow(
        JobId job,
        Instant startedAt,
        Optional<Instant> endedAt,
        JobState state,
        String phone,
        String serialTail,
        Optional<String> port,
        boolean lineFailed,
        String operator,
        String consent,
        Optional<String> certificate,
        Optional<String> posCode,
        Optional<String> sale,
        List<ReasonCode> reasons) {
    public HistoryRow {
        reasons = List.copyOf(reasons);
    }

    /** From the order to the end; empty while the job is open. */
    public Optional<Duration> took() {
        return endedAt.map(end -> Duration.between(startedAt, end));
    }

    /** Whether the phone must not be sold. */
    public boolean isRed() {
        return state == JobState.NOT_ERASED || state == JobState.INDETERMINATE;
    }
}
