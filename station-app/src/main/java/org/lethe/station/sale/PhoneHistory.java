package org.lethe.station.sale;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.lethe.station.certify.SanitizationCertificate;
import org.lethe.station.model.DeviceIdentity;
import org.lethe.station.model.UseSign;

/**
 * What the ledger knows of a phone, found by the identity that its evidence records state. Phones that share a serial number
 * and a model cannot be told apart: what happened to one of them counts for all. Order is the order of recording; clocks are not asked.
 */
public interface PhoneHistory {
    /** The newest certificate of a phone. */
    Optional<SanitizationCertificate> newestCertificate(DeviceIdentity phone);

    /** What was recorded of a certificate's phone after it. */
    Since since(SanitizationCertificate certificate);

    /** Stores a sighting, unless the last one of this certificate says the same. */
    void saw(Sighting sighting);

    /**
     * @param redReport whether a later erasure ended with a red report
     * @param failedRecheck whether one of those was a recheck of this certificate
     * @param newerCertificate number of the newest certificate of a later erasure
     * @param sighting the last time the phone was seen in use
     */
    record Since(
            boolean redReport, boolean failedRecheck, Optional<String> newerCertificate, Optional<Sighting> sighting) {}

    /**
     * A phone was seen in use after its certificate.
     *
     * @param certificateNumber its newest certificate then
     * @param signs what showed it, never empty
     * @param at by the station's clock
     */
    record Sighting(String certificateNumber, Set<UseSign> signs, Instant at) {
        public Sighting {
            signs = Set.copyOf(signs);
        }
    }
}
