package org.lethe.station.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lethe.station.model.Check;
import org.lethe.station.model.Claim;
import org.lethe.station.model.Consent;
import org.lethe.station.model.DeviceAssessment;
import org.lethe.station.model.EraseFigures;
import org.lethe.station.model.ErasePlan;
import org.lethe.station.model.Fact;
import org.lethe.station.model.Imei;
import org.lethe.station.model.JobId;
import org.lethe.station.model.Operator;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.model.StationIdentity;
import org.lethe.station.model.WarningOverride;

/**
 * The full story of one erasure, whatever its end: what certificates and red reports are written from.
 *
 * @param job its name
 * @param station where it took place
 * @param operator who did it
 * @param consent the seller's agreement
 * @param before what was found on the phone before anything was touched
 * @param imeis of each of the phone's radios, the first slot's first; known and empty for a phone that states to have no radio,
 *     unknown with the phone's words when it did not tell or was never asked
 * @param plan what was to be done
 * @param startedAt when it was authorized, by the station's clock
 * @param endedAt when the evidence was judged, by the station's clock
 * @param figures amounts
 * @param checks the evidence, in the order in which it was collected; a later check of a claim replaces an earlier one
 * @param stoppedBy why the plan ended before its last step; empty when every step was carried out
 * @param transcript what stands for everything that was exchanged with phones
 * @param timeline what happened, oldest first
 * @param recheck the certificate B that this erasure was to prove after the fact; empty for any other
 * @param overridden the decision to begin in spite of warnings; empty when nobody had to take one
 */
public record ErasureRecord(
        JobId job,
        StationIdentity station,
        Operator operator,
        Consent consent,
        DeviceAssessment before,
        Fact<List<Imei>> imeis,
        ErasePlan plan,
        Instant startedAt,
        Instant endedAt,
        EraseFigures figures,
        List<Check> checks,
        Optional<ReasonCode> stoppedBy,
        Transcript transcript,
        List<TimelineEntry> timeline,
        Optional<Recheck> recheck,
        Optional<Overridden> overridden) {
    public ErasureRecord {
        checks = List.copyOf(checks);
        timeline = List.copyOf(timeline);
    }

    /** The check that counts for a claim: the latest; empty when the claim was never checked. */
    public Optional<Check> latest(Claim claim) {
        return checks.stream().filter(check -> check.claim() == claim).reduce((earlier, later) -> later);
    }

    /**
     * The end of a job's transcript.
     *
     * @param entries how many exchanges it has
     * @param sha256 of the last one, which covers all before it; empty when there was none
     */
    public record Transcript(int entries, Optional<String> sha256) {
        /** Nothing was asked of any phone. */
        public static final Transcript EMPTY = new Transcript(0, Optional.empty());
    }

    /**
     * The earlier erasure that a recheck is about.
     *
     * @param job it
     * @param certificate number of its certificate, which a passed recheck replaces and a failed one takes back
     */
    public record Recheck(JobId job, String certificate) {}

    /**
     * What a person, or two, decided before anything was touched.
     *
     * @param warnings in spite of what the erasure was begun, never empty
     * @param decision by whom and why
     */
    public record Overridden(List<ReasonCode> warnings, WarningOverride decision) {
        public Overridden {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One line of the story.
     *
     * @param at by the station's clock
     * @param what a step, event or remark in the journal's words
     */
    public record TimelineEntry(Instant at, String what) {}
}
