package org.lethe.station.staff;

import java.time.Instant;

/**
 * What a person did, where the record of the thing itself does not name them: jobs, answers, moves, second looks and prints do.
 *
 * @param at when
 * @param by who
 * @param kind what
 * @param subject to what, for example the number of the certificate or the name of the setting
 */
public record Act(Instant at, String by, Kind kind, String subject) {
    /** What people do. */
    public enum Kind {
        /** A job was called off before it began. */
        JOB_CANCELLED,
        /** A certificate was attached to a sale. */
        CERTIFICATE_ATTACHED,
        /** Settings were changed. */
        SETTINGS_CHANGED
    }
}
