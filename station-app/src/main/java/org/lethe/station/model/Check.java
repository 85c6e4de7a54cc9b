package org.lethe.station.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One piece of evidence: a claim, what was found, and the traces by which an auditor can follow it.
 *
 * @param claim what was to be shown
 * @param result what was found
 * @param reason why it was not passed; empty when it was, or when it does not apply
 * @param details figures and words of the phone, free of user content
 * @param rawSha256 SHA-256 over the phone's raw answers that the result rests on, in hexadecimal; empty when there were none
 * @param at when, by the station's clock
 */
public record Check(
        Claim claim,
        CheckResult result,
        Optional<ReasonCode> reason,
        Map<String, String> details,
        Optional<String> rawSha256,
        Instant at) {
    public Check {
        details = Map.copyOf(details);
    }
}
