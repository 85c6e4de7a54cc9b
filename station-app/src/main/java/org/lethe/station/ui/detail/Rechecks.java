package org.lethe.station.ui.detail;

import java.util.List;
import java.util.Optional;
import org.lethe.station.bench.Bench;
import org.lethe.station.bench.BenchSnapshot.BaySnapshot;
import org.lethe.station.bench.BenchSnapshot.PhoneSnapshot;
import org.lethe.station.bench.EraseRequest;
import org.lethe.station.erase.EraseJob;
import org.lethe.station.model.Operator;
import org.lethe.station.model.ReasonCode;

/**
 * Orders the recheck of a certificate's phone. A stored job names its phone masked, so the phone is found by what the bench says of those
 * that are plugged in: which certificate could be rechecked.
 *
 * @param bench where the phone has to be
 */
public record Rechecks(Bench bench) {
    /** The value of {@link ReasonCode#RECHECK_POSSIBLE} that names the certificate. */
    private static final String CERTIFICATE = "certificate";

    /**
     * Orders it, by the rules and with the consent of the job that earned the certificate.
     *
     * @return what became of the order; empty when that phone is not on the bench, or does not look fresh
     */
    Optional<Bench.Answer> order(String certificate, EraseJob first, Operator by) {
        return bench.snapshot().bays().stream()
                .filter(bay -> isRecheckable(bay, certificate))
                .flatMap(bay -> bay.phone().flatMap(PhoneSnapshot::transport).stream())
                .findFirst()
                .map(phone -> new EraseRequest(List.of(phone), first.plan().policy(), first.consent(), by))
                .map(request -> bench.recheck(request).get(0));
    }

    private static boolean isRecheckable(BaySnapshot bay, String certificate) {
        return bay.findings().stream()
                .filter(finding -> finding.code() == ReasonCode.RECHECK_POSSIBLE)
                .anyMatch(finding -> certificate.equals(finding.details().get(CERTIFICATE)));
    }
}
