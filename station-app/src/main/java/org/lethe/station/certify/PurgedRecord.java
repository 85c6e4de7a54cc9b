package org.lethe.station.certify;

import java.util.Optional;
import org.lethe.station.model.JobId;

/**
 * What stays of a certificate or red report whose records were purged. That it was issued is known; what it said is not.
 *
 * @param job whose it was
 * @param number of the certificate; empty when the job had none
 * @param at when it was purged, UTC, ISO 8601
 * @param by who ordered that
 * @param reason in their words
 */
public record PurgedRecord(JobId job, Optional<String> number, String at, String by, String reason) {
    /** The certificate's number, or else the job's id. */
    public String name() {
        return number.orElseGet(job::value);
    }
}
