package org.lethe.station.certify;

import java.time.Instant;
import java.util.List;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

/**
 * The red report of an erasure that ended without a certificate. It carries no token and no code that could be taken for one.
 *
 * @param job the erasure
 * @param state {@link JobState#NOT_ERASED} or {@link JobState#INDETERMINATE}
 * @param reasons why, the weightiest first
 * @param writtenAt by the station's clock
 * @param simulated whether it is for a virtual phone
 * @param phoneName maker and model, for lists
 * @param evidenceJson the same record that a certificate would be bound to, in canonical form (RFC 8785)
 */
public record ErasureReport(
        JobId job,
        JobState state,
        List<ReasonCode> reasons,
        Instant writtenAt,
        boolean simulated,
        String phoneName,
        String evidenceJson) {
    public ErasureReport {
        reasons = List.copyOf(reasons);
    }
}
