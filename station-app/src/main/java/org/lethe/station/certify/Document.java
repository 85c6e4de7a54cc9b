package org.lethe.station.certify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lethe.station.model.JobId;
import org.lethe.station.model.JobState;
import org.lethe.station.model.ReasonCode;

/**
 * What a job ended with: a certificate, or a red report. Exactly one of the two is present.
 *
 * @param certificate of an erasure that was seen
 * @param report of any other end
 */
public record Document(Optional<SanitizationCertificate> certificate, Optional<ErasureReport> report) {
    /** The document of an erasure that was seen. */
    public static Document of(SanitizationCertificate certificate) {
        return new Document(Optional.of(certificate), Optional.empty());
    }

    /** The document of any other end. */
    public static Document of(ErasureReport report) {
        return new Document(Optional.empty(), Optional.of(report));
    }

    /** All of both, newest first. */
    public static List<Document> all(CertificateStore store) {
        return Stream.concat(
                        store.certificates().stream().map(Document::of),
                        store.reports().stream().map(Document::of))
                .sorted(Comparator.comparing(Document::at).reversed())
                .toList();
    }

    /** The document of a certificate number, POS code or job id. */
    public static Optional<Document> find(CertificateStore store, String name) {
        return store.find(name).map(Document::of).or(() -> jobId(name).flatMap(job -> ofJob(store, job)));
    }

    /** The document that a job ended with. */
    public static Optional<Document> ofJob(CertificateStore store, JobId job) {
        return store.ofJob(job).map(Document::of).or(() -> store.reportOf(job).map(Document::of));
    }

    private static Optional<JobId> jobId(String name) {
        try {
            return Optional.of(new JobId(name));
        } catch (IllegalArgumentException anotherName) {
            return Optional.empty();
        }
    }

    /** The certificate's number; a red report goes by its job. */
    public String name() {
        return certificate.map(SanitizationCertificate::number).orElseGet(() -> job().value());
    }

    /** Whose document it is. */
    public JobId job() {
        return certificate
                .map(SanitizationCertificate::job)
                .or(() -> report.map(ErasureReport::job))
                .orElseThrow();
    }

    /** When it was made, by the station's clock. */
    public Instant at() {
        return certificate
                .map(SanitizationCertificate::issuedAt)
                .or(() -> report.map(ErasureReport::writtenAt))
                .orElseThrow();
    }

    /** How the job ended. */
    public JobState state() {
        return report.map(ErasureReport::state).orElse(JobState.ERASED);
    }

    /** Maker and model. */
    public String phoneName() {
        return certificate
                .map(SanitizationCertificate::phoneName)
                .or(() -> report.map(ErasureReport::phoneName))
                .orElseThrow();
    }

    /** The POS code; a red report has none. */
    public Optional<String> posCode() {
        return certificate.map(SanitizationCertificate::posCode);
    }

    /** Why the phone is not erased, the weightiest first; none for a certificate. */
    public List<ReasonCode> reasons() {
        return report.map(ErasureReport::reasons).orElse(List.of());
    }

    /** Whether it is about a virtual phone. */
    public boolean simulated() {
        return certificate
                .map(SanitizationCertificate::simulated)
                .or(() -> report.map(ErasureReport::simulated))
                .orElseThrow();
    }

    /** The evidence record in canonical form. */
    public String evidenceJson() {
        return certificate
                .map(SanitizationCertificate::evidenceJson)
                .or(() -> report.map(ErasureReport::evidenceJson))
                .orElseThrow();
    }
}
