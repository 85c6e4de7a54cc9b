package org.lethe.station.certify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lethe.station.model.JobId;

/** Where certificates and red reports are kept. Storing is durable when the method returns, or it throws. */
public interface CertificateStore {
    /**
     * A certificate's place among those of its station. The numbers give the order; the times need not, as somebody may have set the
     * computer's clock between two certificates (docs/decisions/0027).
     *
     * @param running number, from 1
     * @param latest of the certificates before it, the one that states the latest time of issue; empty for the first
     */
    record Turn(long running, Optional<Earlier> latest) {
        /** The certificate before this one that states a later time than this one would. */
        Optional<Earlier> statingLaterThan(Instant issuedAt) {
            return latest.filter(earlier -> earlier.issuedAt().isAfter(issuedAt));
        }
    }

    /**
     * A certificate that was issued before another.
     *
     * @param number of it
     * @param issuedAt what it states as its time of issue
     */
    record Earlier(String number, Instant issuedAt) {}

    /**
     * Numbers, makes and stores a certificate in one transaction, so that no number is lost or given twice. When the job has
     * a certificate already, that one is returned and nothing is made: a station that was stopped right after signing
     * signs no second time.
     *
     * @param job whose certificate it is
     * @param make given the certificate's turn, signs it
     */
    SanitizationCertificate issueOnce(JobId job, Function<Turn, SanitizationCertificate> make);

    /** Stores a red report; a second one for the same job changes nothing. */
    void save(ErasureReport report);

    /** Every certificate, newest first. */
    List<SanitizationCertificate> certificates();

    /** Every red report, newest first. */
    List<ErasureReport> reports();

    /** A certificate by its number or its POS code. */
    Optional<SanitizationCertificate> find(String numberOrPosCode);

    /** The certificate of a job. */
    Optional<SanitizationCertificate> ofJob(JobId job);

    /** The red report of a job. */
    Optional<ErasureReport> reportOf(JobId job);

    /**
     * What stays of a certificate or red report that was purged.
     *
     * @param name number or POS code of the certificate, or the id of its job
     */
    Optional<PurgedRecord> purged(String name);
}
