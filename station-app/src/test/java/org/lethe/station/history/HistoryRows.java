package org.lethe.station.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

/** Rows of imagined jobs. */
public final class HistoryRows {
    /** When all of them began. */
    public static final Instant MORNING = Instant.parse("2027-01-04T01:30:00Z");

    private HistoryRows() {}

    /** An erased phone. */
    public static HistoryRow erased(long number, String phone, String port, int minutes) {
        return row(number, phone, JobState.ERASED, port, false, minutes, "Li Mei");
    }

    /** A phone that must not be sold. */
    public static HistoryRow red(long number, String phone, String port) {
        return row(number, phone, JobState.NOT_ERASED, port, true, 12, "Li Mei");
    }

    static HistoryRow by(String operator) {
        return row(1, "vivo X90", JobState.ERASED, "1-1", false, 20, operator);
    }

    private static HistoryRow row(
            long number, String phone, JobState state, String port, boolean lineFailed, int minutes, String operator) {
        var certified = state == JobState.ERASED;
        return new HistoryRow(
                JobId.ofRandom(number),
                MORNING.plusSeconds(600 * number),
                Optional.of(MORNING.plusSeconds(600 * number).plus(Duration.ofMinutes(minutes))),
                state,
                phone,
                "%04d".formatted(number * 137 % 10_000),
                Optional.of(port),
                lineFailed,
                operator,
                "T-2041",
                certified ? Optional.of("LS-4F7K2M-%06d".formatted(number)) : Optional.empty(),
                certified ? Optional.of("2701040000%02d47".formatted(number)) : Optional.empty(),
                Optional.empty(),
                certified ? List.of() : List.of(ReasonCode.KEY_IDENTIFIER_UNCHANGED));
    }
}
