package org.lethe.station.certify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lethe.station.model.JobId;

/** Where certificates and red reports are kept. Storing is durable when the method returns, or it throws. */
public interface CertificateStore {
    /**
     * Numbers, makes and stores a certificate in one transaction, so that no number is lost or given twice. When the job has
     * a certificate already, that one is returned and nothing is made: a station that was stopped right after signing
     * signs no second time.
     *
     * @param job whose certificate it is
     * @param make given the next running number (from 1), signs the certificate
     */
    SanitizationCertificate issueOnce(JobId job, Function<Long, SanitizationCertificate> make);

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
