package org.lethe.station.certify;

import java.util.List;
import java.util.Optional;
import org.lethe.station.certify.CertificateStore.Earlier;
import org.lethe.station.model.Assurance;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;
import org.lethe.station.verify.Verdict;
import org.lethe.station.verify.VerifiedErasure;

/**
 * How an erasure ended, as it is written into the evidence record.
 *
 * @param state one of the three ends after the first step
 * @param assurance how much was seen; only for {@link JobState#ERASED}
 * @param reasons why it is not erased, the weightiest first
 * @param certificateNumber only for {@link JobState#ERASED}
 * @param statesLater the earlier certificate that states a later time of issue than this one, because the clock was set in between
 */
record Outcome(
        JobState state,
        Optional<Assurance> assurance,
        List<ReasonCode> reasons,
        Optional<String> certificateNumber,
        Optional<Earlier> statesLater) {

    static Outcome erased(VerifiedErasure erasure, String certificateNumber, Optional<Earlier> statesLater) {
        return new Outcome(
                JobState.ERASED,
                Optional.of(erasure.assurance()),
                List.of(),
                Optional.of(certificateNumber),
                statesLater);
    }

    /**
     * The end of an erasure without a certificate.
     *
     * @throws IllegalArgumentException for {@link Verdict.Erased}, which gets a certificate and no red report
     */
    static Outcome red(Verdict verdict) {
        if (verdict instanceof Verdict.Erased) {
            throw new IllegalArgumentException("An erasure that was seen to succeed gets a certificate, no red report");
        }
        var state = verdict instanceof Verdict.NotErased ? JobState.NOT_ERASED : JobState.INDETERMINATE;
        return new Outcome(state, Optional.empty(), verdict.reasons(), Optional.empty(), Optional.empty());
    }
}
